'use client';
import { Modal } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button';
import { count, percent, plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import classes from './ImageDialog.module.css';
import { placedImageQuery } from './imagesDocuments';
import type { ImagesPartProps } from './imagesPart';
import { askedOf, epochsOf } from './networks';
import { ProbabilityTable } from './ProbabilityTable';
import type { Placed } from './placedImage';
import { addressOf, filterOf, orderOf } from './view';

/** The longer side of the picture in pixels, twice the displayed size. */
const pictureSize = 768;

const pictureOf = (url: string) => `${url}?size=${pictureSize}`;

/** Shows one image at full size with every network's probabilities; the arrow keys step through the list. */
export function ImageDialog(props: ImagesPartProps & { imageId: string }) {
  const { experimentId, view, sheet, imageId } = props;
  const { data, failure, ...query } = useQuery(placedImageQuery, {
    id: experimentId,
    ...askedOf(sheet),
    imageId,
    filter: filterOf(view),
    orderBy: orderOf(view),
  });
  useKeepFresh(epochsOf(sheet), query);
  const placed = data?.experiment?.answers.image;
  // While the next image loads, the last one stays visible but cannot be navigated from.
  const current = placed?.image.image.id === imageId ? placed : undefined;
  const previous = current?.previous?.image;
  const next = current?.next?.image;
  const go = (image: string | undefined) => history.replaceState(null, '', addressOf(experimentId, { ...view, image }));
  const goTo = (image: { id: string } | undefined) => image && go(image.id);
  useHotkeys([
    ['ArrowLeft', () => goTo(previous)],
    ['ArrowRight', () => goTo(next)],
  ]);
  useFocusOnTile(imageId);
  useEffect(() => {
    for (const neighbour of [previous, next]) if (neighbour) new Image().src = pictureOf(neighbour.url);
  }, [previous, next]);

  return (
    // Composed from parts, because the header of Mantine's dialog would be a second banner landmark.
    <Modal.Root
      opened
      onClose={() => go(undefined)}
      size="auto"
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content className={classes.content}>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{placed ? placed.image.image.file : 'Image'}</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </div>
          {failure && !placed && <p role="alert">{failure.message}</p>}
          {placed && <Opened placed={placed} {...props} />}
          {/* Buttons use aria-disabled, because a disabled button would lose the focus to the page behind the
              dialog. */}
          <div className={classes.actions}>
            <Button onClick={() => goTo(previous)} aria-disabled={!previous} aria-keyshortcuts="ArrowLeft">
              ← Previous
            </Button>
            <span className="muted" aria-live="polite">
              {placed?.number != null && `${count(placed.number)} of ${count(placed.total)}`}
            </span>
            <Button data-autofocus onClick={() => goTo(next)} aria-disabled={!next} aria-keyshortcuts="ArrowRight">
              Next →
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Moves the focus to the image that was open last when the dialog closes. */
function useFocusOnTile(imageId: string) {
  const last = useRef(imageId);
  useEffect(() => {
    last.current = imageId;
  }, [imageId]);
  useEffect(() => () => document.querySelector<HTMLElement>(`[data-image="${CSS.escape(last.current)}"]`)?.focus(), []);
}

function Opened({ placed: { image: answered }, sheet, networks }: ImagesPartProps & { placed: Placed }) {
  const { image, answers, labelSuspected, likelyClass, labelQuality } = answered;
  const right = answers.filter(({ correct }) => correct).length;
  return (
    <div className={classes.opened}>
      <a href={image.url} target="_blank" rel="noreferrer" title="Opens the original file." className={classes.picture}>
        <img src={pictureOf(image.url)} alt={`${image.file}, labelled ${image.className}`} />
      </a>
      <div className={classes.words}>
        <p>
          Labelled <b>{image.className}</b>. {right} of {plural(answers.length, 'network')} {right === 1 ? 'is' : 'are'}{' '}
          right.
        </p>
        {labelSuspected && (
          <p className={classes.suspected}>
            The label is probably wrong. Its mean probability is {percent(labelQuality ?? 0)}, and <b>{likelyClass}</b>{' '}
            is more probable.
          </p>
        )}
        <ProbabilityTable label={image.className} answers={answers} classes={sheet.classes} networks={networks} />
        <p className={classes.facts}>
          {image.width} × {image.height} pixels
        </p>
      </div>
    </div>
  );
}
