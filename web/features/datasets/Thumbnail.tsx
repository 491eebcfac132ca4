import type { DatasetImagesQuery, Part } from '../../graphql/graphql';
import classes from './SampleImages.module.css';

type Image = NonNullable<DatasetImagesQuery['dataset']>['images']['nodes'][number];

/** Twice the displayed size, for high-resolution screens. */
const pixels = 192;

const partNames: Record<Part, string> = {
  TRAIN: 'training',
  VALIDATION: 'validation',
  TEST: 'test',
  UNUSED: 'unused',
};

/** A small preview of a dataset's image that links to the original. */
export function Thumbnail({ image: { url, file, className, part, width, height } }: { image: Image }) {
  const facts = `${file}, ${className}, ${partNames[part]}, ${width} × ${height}`;
  return (
    <a href={url} target="_blank" rel="noreferrer" title={facts} className={classes.thumbnail}>
      <img src={`${url}?size=${pixels}`} alt={facts} loading="lazy" decoding="async" />
    </a>
  );
}
