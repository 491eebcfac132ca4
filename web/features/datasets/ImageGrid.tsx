'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import type { ImageFilter } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { datasetImagesQuery } from './imagesDocuments';
import classes from './SampleImages.module.css';
import { Thumbnail } from './Thumbnail';

const pageLength = 60;

interface ImageGridProps {
  datasetId: string;
  filter: ImageFilter;
}

/** Shows all images that match a filter, page by page. */
export function ImageGrid(props: ImageGridProps) {
  return (
    <div className={classes.grid}>
      <ImagePage {...props} after={null} before={0} />
    </div>
  );
}

/** Shows one page and, on request, the next one below it. Each page is loaded once and stays. */
function ImagePage({ datasetId, filter, after, before }: ImageGridProps & { after: string | null; before: number }) {
  const { data, failure } = useQuery(datasetImagesQuery, { id: datasetId, filter, first: pageLength, after });
  const [wantsMore, setWantsMore] = useState(false);
  const images = data?.dataset?.images;
  if (!images) return <p className={classes.more}>{failure?.message ?? 'Loading …'}</p>;
  const shown = before + images.nodes.length;
  return (
    <>
      {images.nodes.map(image => (
        <Thumbnail key={image.id} image={image} />
      ))}
      {images.totalCount === 0 && <p className={classes.more}>No images in this part.</p>}
      {images.pageInfo.hasNextPage &&
        (wantsMore ? (
          <ImagePage datasetId={datasetId} filter={filter} after={images.pageInfo.endCursor ?? null} before={shown} />
        ) : (
          <div className={classes.more}>
            <Button onClick={() => setWantsMore(true)}>Load more</Button> {count(shown)} of {count(images.totalCount)}
          </div>
        ))}
    </>
  );
}
