'use client';
import { useElementSize, useIntersection } from '@mantine/hooks';
import { EmptyState } from '../../components/EmptyState';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import { EvidenceCard } from './EvidenceCard';
import classes from './ImageList.module.css';
import { ImageTile } from './ImageTile';
import { answeredImagesQuery } from './imagesDocuments';
import type { ImagesPartProps } from './imagesPart';
import { askedOf, epochsOf } from './networks';
import { filterOf, orderOf, wrongLabels } from './view';

/** The approximate number of images fetched at once, enough for several screens. */
const perBlock = 60;

/** The distance from the screen within which blocks are loaded. */
const margin = '900px 0px';

/** Sizes in pixels. */
const gap = 10;
const tile = { width: 112, height: (width: number) => width + 44 };
const card = { width: 340, height: (_width: number, networks: number) => Math.max(136, 60 + networks * 21) };

/**
 * A list of any length, made of blocks of known height. Only blocks near the screen load and contain images, so the
 * scroll bar is right from the start and twenty thousand images cost as much as two screens.
 */
export function ImageList(props: ImagesPartProps) {
  const { view, networks } = props;
  const { ref, width } = useElementSize();
  const total = totalOf(props);
  const shape = view.show === wrongLabels ? card : tile;
  const columns = Math.max(1, Math.floor((width + gap) / (shape.width + gap)));
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const rowHeight = Math.round(shape.height(columnWidth, networks.length)) + gap;
  const size = columns * Math.max(1, Math.round(perBlock / columns));
  const blocks = width === 0 ? 0 : Math.ceil(total / size);
  return (
    <div ref={ref} className={classes.list} style={{ '--columns': columns, '--row': `${rowHeight - gap}px` }}>
      {total === 0 && <EmptyState title="No images match">Choose a different group or clear the filters.</EmptyState>}
      {Array.from({ length: blocks }, (_, block) => {
        const images = Math.min(size, total - block * size);
        return (
          // The filter is part of the key, because a block of a different list has different content.
          <Block
            key={`${block} ${JSON.stringify(filterOf(view))}`}
            {...props}
            skip={block * size}
            first={images}
            height={Math.ceil(images / columns) * rowHeight}
          />
        );
      })}
    </div>
  );
}

/** Returns the segment's number of images, which the page knows before it loads any image. */
function totalOf({ view, sheet }: ImagesPartProps) {
  if (view.show === wrongLabels) return sheet.suspectedLabels ?? 0;
  const { outcome } = filterOf(view);
  if (!outcome) return sheet.images.totalCount;
  return (
    sheet.outcomes.find(({ kind, run }) => kind === outcome.kind && (!run || run.run.id === outcome.runId))?.count ?? 0
  );
}

interface BlockProps extends ImagesPartProps {
  skip: number;
  first: number;
  height: number;
}

function Block({ height, ...props }: BlockProps) {
  const { ref, entry } = useIntersection({ rootMargin: margin });
  return (
    <div ref={ref} style={{ height }}>
      {entry?.isIntersecting && <BlockImages {...props} />}
    </div>
  );
}

function BlockImages({ experimentId, view, sheet, networks, skip, first }: Omit<BlockProps, 'height'>) {
  const { data, failure, ...query } = useQuery(answeredImagesQuery, {
    id: experimentId,
    ...askedOf(sheet),
    filter: filterOf(view),
    orderBy: orderOf(view),
    skip,
    first,
  });
  useKeepFresh(epochsOf(sheet), query);
  const images = data?.experiment?.answers.images.nodes;
  if (!images && failure) return <p className={classes.failure}>{failure.message}</p>;
  const Item = view.show === wrongLabels ? EvidenceCard : ImageTile;
  return (
    <ul className={classes.block}>
      {images
        ? images.map(answered => (
            <li key={answered.image.id}>
              <Item answered={answered} networks={networks} experimentId={experimentId} view={view} />
            </li>
          ))
        : Array.from({ length: first }, (_, place) => <li key={place} aria-hidden="true" className={classes.empty} />)}
    </ul>
  );
}
