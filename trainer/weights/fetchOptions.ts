/** The progress of a download. */
export type Fetching = { source: string; doneBytes: number; totalBytes: number };

/** How to fetch a source. */
export type FetchOptions = {
  /** A folder for temporary files. */
  folder: string;
  onProgress: (done: { doneBytes: number; totalBytes: number }) => void;
  signal: AbortSignal | undefined;
};
