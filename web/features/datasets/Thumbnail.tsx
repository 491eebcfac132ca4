import type { DatasetImagesQuery, Part } from '../../graphql/graphql';
import classes from './SampleImages.module.css';

type Image = NonNullable<DatasetImagesQuery['dataset']>['images']['nodes'][number];

/** Twice the size shown, for sharp screens. */
const pixels = 192;

const partNames: Record<Part, string> = {
  TRAIN: 'training',
  VALIDATION: 'validation',
  TEST: 'test',
  UNUSED: 'unused',
};

/** One image of a dataset, small; the original is a click away. */
export function Thumbnail({ image: { url, file, className, part, width, height } }: { image: Image }) {
  const facts = `${file}, ${className}, ${partNames[part]}, ${width} × ${height}`;
  return (
    <a href={url} target="_blank" rel="noreferrer" title={facts} className={classes.thumbnail}>
      <img src={`${url}?size=${pixels}`} alt={facts} loading="lazy" decoding="async" />
    </a>
  );
}
