/** A worker's job, which it gets as JSON in its argument. */
export type DecodingJob = {
  /** Folder of the image files. */
  folder: string;
  imageSize: number;
  /** Folder in which the decoded rows are stored. */
  cacheDir: string;
};

/** A file of decoded images, one per row. */
export type Table = { path: string; rows: number; imageSize: number };

export type ReadingJob = { table: Table; batches: number };

export type TrainingJob = { table: Table; warmUp: number; steps: number; augmented: boolean };

/** `steps` batches of 32, after `warmUp` batches that are not timed. */
export type AugmentingJob = { imageSize: number; warmUp: number; steps: number };

/** A worker's answer, which is the last line that it prints. */
export type Answer = { images: number; seconds: number };

export const jobOf = <Job>(): Job => JSON.parse(process.argv[2] ?? '');

export function answer(given: Answer): never {
  process.stdout.write(`${JSON.stringify(given)}\n`);
  process.exit();
}
