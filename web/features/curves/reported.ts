import type { RunReportedFragment } from '../../graphql/graphql';

/** 0 before the first. */
export const lastEpochOf = ({ reported }: RunReportedFragment) => Math.max(0, ...reported.map(({ last }) => last.step));

/** Another text once an epoch or a run ends. */
export const progressText = ({ runs }: { runs: (RunReportedFragment & { status: string })[] }) =>
  runs.map(run => `${run.status} ${lastEpochOf(run)}`).join();
