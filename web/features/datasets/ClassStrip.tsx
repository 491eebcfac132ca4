'use client';
import type { Part } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { datasetImagesQuery } from './imagesDocuments';
import classes from './SampleImages.module.css';
import { Thumbnail } from './Thumbnail';

/** As many as a wide page shows in a row; a narrow page cuts the row off. */
const mostShown = 13;

interface ClassStripProps {
  datasetId: string;
  className: string;
  part?: Part;
  onAll: () => void;
}

/** One row with the first images of a class. */
export function ClassStrip({ datasetId, className, part, onAll }: ClassStripProps) {
  const { data, failure } = useQuery(datasetImagesQuery, {
    id: datasetId,
    filter: { className, part },
    first: mostShown,
  });
  const images = data?.dataset?.images;
  return (
    <div className={classes.class}>
      <h3>
        {className}{' '}
        {images && images.totalCount > 0 && (
          <button
            type="button"
            onClick={onAll}
            aria-label={`Show all ${count(images.totalCount)} images of ${className}`}
          >
            Show all {count(images.totalCount)}
          </button>
        )}
      </h3>
      <div className={classes.strip}>
        {images?.nodes.map(image => (
          <Thumbnail key={image.id} image={image} />
        ))}
        {images?.totalCount === 0 && <p className="muted">No images in this part.</p>}
        {!images && failure && <p className="muted">{failure.message}</p>}
      </div>
    </div>
  );
}
