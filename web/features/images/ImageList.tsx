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

/** About so many images are asked for at once: some screens full. */
const perBlock = 60;

/** Blocks this near to the screen are filled. */
const margin = '900px 0px';

/** Pixels. */
const gap = 10;
const tile = { width: 112, height: (width: number) => width + 44 };
const card = { width: 340, height: (_width: number, networks: number) => Math.max(136, 60 + networks * 21) };

/**
 * A list of any length: blocks of known height, of which only those near the screen hold images and have asked for them. So the
 * scroll bar is right from the start, and twenty thousand images cost as much as two screens.
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
      {total === 0 && <EmptyState title="No such image">Choose another group above, or narrow it less.</EmptyState>}
      {Array.from({ length: blocks }, (_, block) => {
        const images = Math.min(size, total - block * size);
        return (
          // Another list's block is another.
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

/** The segment's number, which the page knows before any image. */
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
