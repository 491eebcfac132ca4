import { GlossaryLink } from '../glossary/GlossaryLink';
import classes from './ArchiveShapes.module.css';

/** Shows the two layouts of archives that Quintet accepts as file listings. */
export function ArchiveShapes() {
  return (
    <div className={classes.shapes}>
      <figure>
        <figcaption>
          <b>A CSV beside the images</b>
          <span>
            Columns: file (or ID) and class, optionally split and group
            <GlossaryLink of="group" />
          </span>
        </figcaption>
        <pre>
          {
            'train.csv     ID,Class\n              1001.jpg,young\n              1002.jpg,old\nimages/1001.jpg\nimages/1002.jpg'
          }
        </pre>
      </figure>
      <figure>
        <figcaption>
          <b>One folder per class</b>
          <span>Inside train, validation and test folders if already split.</span>
        </figcaption>
        <pre>{'young/1001.jpg\nyoung/1003.jpg\nold/1002.jpg\nold/1004.jpg\n…'}</pre>
      </figure>
    </div>
  );
}
