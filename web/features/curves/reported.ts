import type { RunReportedFragment } from '../../graphql/graphql';

/** Returns the last epoch, or 0 before the first. */
export const lastEpochOf = ({ reported }: RunReportedFragment) => Math.max(0, ...reported.map(({ last }) => last.step));

/** Changes when an epoch or a run ends. */
export const progressText = ({ runs }: { runs: (RunReportedFragment & { status: string })[] }) =>
  runs.map(run => `${run.status} ${lastEpochOf(run)}`).join();
