import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';

export const runReportedFragment = graphql(`
  fragment RunReported on Run {
    reported: metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"], maxPoints: 4) {
      key
      last {
        step
      }
    }
  }
`);

type Run = ExperimentDetailsFragment['runs'][number];

/** 0 before the first. */
export const lastEpochOf = ({ reported }: Pick<Run, 'reported'>) =>
  Math.max(0, ...reported.map(({ last }) => last.step));

/** Another text once an epoch or a run ends. */
export const epochsOf = ({ runs }: { runs: Pick<Run, 'status' | 'reported'>[] }) =>
  runs.map(run => `${run.status} ${lastEpochOf(run)}`).join();
