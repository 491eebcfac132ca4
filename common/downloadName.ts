/**
 * The name under which a file is downloaded. It contains the run's number so that models of two runs can share a
 * folder.
 */
export const downloadName = (run: { number: number }, artifact: string): string => `run-${run.number}-${artifact}`;
