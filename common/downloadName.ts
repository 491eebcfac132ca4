/** A file's name on a disk: models of two runs in one folder have to be told apart. */
export const downloadName = (run: { number: number }, artifact: string): string => `run-${run.number}-${artifact}`;
