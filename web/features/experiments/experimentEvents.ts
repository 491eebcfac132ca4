import type {
  ExperimentDetailsFragment,
  ExperimentEventsSubscription,
  FinishedFilesFragment,
  RunProgressFragment,
} from '../../graphql/graphql';

/** An experiment, and the progress of its runs since it was loaded, by the runs' ids. */
export interface ExperimentState {
  experiment: ExperimentDetailsFragment | null;
  progress: ReadonlyMap<string, RunProgressFragment>;
}

type ExperimentEvent = ExperimentEventsSubscription['experimentEvents'][number];

export const freshState = (experiment: ExperimentDetailsFragment | null): ExperimentState => ({
  experiment,
  progress: new Map(),
});

/** Applies events to the experiment. The first event contains the whole experiment. */
export const afterExperimentEvents = (
  state: ExperimentState | undefined,
  events: readonly ExperimentEvent[],
): ExperimentState | undefined => events.reduce(afterExperimentEvent, state);

function afterExperimentEvent(state: ExperimentState | undefined, event: ExperimentEvent): ExperimentState | undefined {
  if (event.__typename === 'ExperimentChanged' || event.__typename === 'EpochsRecorded')
    return freshState(event.experiment);
  if (!state?.experiment) return state;
  switch (event.__typename) {
    case 'RunProgressed':
      return { ...state, progress: new Map(state.progress).set(event.runId, event.progress) };
    case 'FilesChanged':
      return { ...state, experiment: withFiles(state.experiment, event.run) };
    default:
      return state;
  }
}

function withFiles(experiment: ExperimentDetailsFragment, { id, artifacts }: FinishedFilesFragment & { id: string }) {
  const { runs, bestRun } = experiment;
  return {
    ...experiment,
    runs: runs.map(run => (run.id === id ? { ...run, artifacts } : run)),
    bestRun: bestRun?.id === id ? { ...bestRun, artifacts } : bestRun,
  };
}
