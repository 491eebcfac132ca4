/** What a worker is asked, as JSON in its argument. */
export type DecodingJob = {
  /** With the images' files in it. */
  folder: string;
  imageSize: number;
  /** Where the rows are kept. */
  cacheDir: string;
};

/** A file of rows, and how many of them. */
export type Table = { path: string; rows: number; imageSize: number };

export type ReadingJob = { table: Table; batches: number };

export type TrainingJob = { table: Table; warmUp: number; steps: number; augmented: boolean };

/** `steps` batches of 32, after some that nobody times. */
export type AugmentingJob = { imageSize: number; warmUp: number; steps: number };

/** What it answers, as the last line that it prints. */
export type Answer = { images: number; seconds: number };

export const jobOf = <Job>(): Job => JSON.parse(process.argv[2] ?? '');

export function answer(given: Answer): never {
  process.stdout.write(`${JSON.stringify(given)}\n`);
  process.exit();
}
