import { ArchitectureMark } from '../../components/ArchitectureMark';
import type { AnsweredImageDetailsFragment } from '../../graphql/graphql';
import { percent } from '../../lib/format';
import classes from './ImageTile.module.css';
import type { Network } from './networks';
import { OpenLink } from './OpenLink';
import type { View } from './view';

/** Twice the displayed size, for high-resolution screens. */
export const thumbnailPixels = 256;

export interface ImageItemProps {
  answered: AnsweredImageDetailsFragment;
  networks: Network[];
  experimentId: string;
  view: View;
}

/** Shows an image with its label and the networks that are right and wrong. */
export function ImageTile({ answered, networks, ...props }: ImageItemProps) {
  const { image, answers } = answered;
  const marks = (correct: boolean) => networks.filter((_network, index) => answers[index]?.correct === correct);
  return (
    <OpenLink
      {...props}
      imageId={image.id}
      className={classes.tile}
      title={inWords(answered, networks)}
      label={inWords(answered, networks)}
    >
      <img src={`${image.url}?size=${thumbnailPixels}`} alt="" loading="lazy" decoding="async" />
      <span className={classes.label}>{image.className}</span>
      <span className={classes.answers} aria-hidden="true">
        {[true, false].map(
          correct =>
            marks(correct).length > 0 && (
              <span key={String(correct)} data-correct={correct}>
                {correct ? '✓' : '✗'}
                {marks(correct).map(({ id, architecture, shade }) => (
                  <ArchitectureMark key={id} of={architecture} shade={shade} size={9} gap={0} />
                ))}
              </span>
            ),
        )}
      </span>
    </OpenLink>
  );
}

/** Describes an image: `young, A/1.png. Baseline: old 93.0 %; Augmented: correct, 60.1 %`. */
export function inWords({ image, answers }: AnsweredImageDetailsFragment, networks: Network[]) {
  const said = networks.map(({ name }, index) => {
    const answer = answers[index];
    return answer && `${name}: ${answer.correct ? 'correct,' : answer.predictedClass} ${percent(answer.confidence)}`;
  });
  return `${image.className}, ${image.file}. ${said.filter(Boolean).join('; ')}`;
}
