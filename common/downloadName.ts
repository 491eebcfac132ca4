/** Returns the name of a downloaded file. It includes the run, so that the models of two runs can lie in one folder. */
export const downloadName = (run: { number: number }, artifact: string): string => `run-${run.number}-${artifact}`;
