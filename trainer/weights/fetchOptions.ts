/** How far a download is. */
export type Fetching = { source: string; doneBytes: number; totalBytes: number };

/** How a source is to be fetched. */
export type FetchOptions = {
  /** Where its files may lie meanwhile. */
  folder: string;
  onProgress: (done: { doneBytes: number; totalBytes: number }) => void;
  signal: AbortSignal | undefined;
};
