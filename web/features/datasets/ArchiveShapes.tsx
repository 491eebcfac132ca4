import classes from './ArchiveShapes.module.css';

/** Shows the two layouts of archives that Quintet accepts as file listings. */
export function ArchiveShapes() {
  return (
    <div className={classes.shapes}>
      <figure>
        <figcaption>
          <b>A CSV beside the images</b>
          <span>Columns file (or ID) and class; split and group if you have them.</span>
        </figcaption>
        <pre>
          {
            'train.csv     ID,Class\n              1001.jpg,young\n              1002.jpg,old\nimages/1001.jpg\nimages/1002.jpg'
          }
        </pre>
      </figure>
      <figure>
        <figcaption>
          <b>A folder for each class</b>
          <span>Under train, validation and test if it is split already.</span>
        </figcaption>
        <pre>{'young/1001.jpg\nyoung/1003.jpg\nold/1002.jpg\nold/1004.jpg\n…'}</pre>
      </figure>
    </div>
  );
}
