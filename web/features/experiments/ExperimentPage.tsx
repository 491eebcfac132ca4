'use client';
import { type ComponentProps, memo } from 'react';
import { ButtonLink, DownloadButton } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { NotFound } from '../../components/NotFound';
import { Page } from '../../components/Page';
import { Pair } from '../../components/Section';
import { PageSkeleton } from '../../components/Skeleton';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useLive } from '../../lib/graphql';
import { WhereTheyDiffer } from '../confusion/WhereTheyDiffer';
import { ExperimentInsights } from '../insights/ExperimentInsights';
import { finishedModel } from '../runs/finishedModel';
import { ActiveRuns } from './ActiveRuns';
import { ExperimentCurves } from './ExperimentCurves';
import { ExperimentMeta } from './ExperimentMeta';
import { ExportButton } from './ExportButton';
import { experimentEventsSubscription, experimentQuery } from './experimentDocuments';
import { afterExperimentEvents, freshState } from './experimentEvents';
import { useExperimentView } from './experimentView';
import { Leakage } from './Leakage';
import { Pairs } from './Pairs';
import { Summary } from './Summary';
import { Verdict } from './Verdict';

const room = { label: 'Experiments', href: '/' };

export function ExperimentPage({ id }: { id: string }) {
  const { rule, standing } = useExperimentView();
  const { data, failure, refetch } = useLive(
    { document: experimentQuery, pick: asked => freshState(asked.experiment) },
    {
      document: experimentEventsSubscription,
      apply: (state, told) => afterExperimentEvents(state, told.experimentEvents),
    },
    { id, rule, standing },
  );
  if (data?.experiment === null || failure?.code === 'NOT_FOUND') return <NotFound thing="experiment" room={room} />;
  if (data) return <Experiment experiment={data.experiment} progress={data.progress} />;
  return failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <PageSkeleton />;
}

type ExperimentProps = ComponentProps<typeof ActiveRuns>;

function Experiment({ experiment, progress }: ExperimentProps) {
  return (
    <Page
      title={experiment.name}
      crumbs={[room, { label: experiment.dataset.name, href: `/datasets/${experiment.dataset.id}` }]}
      meta={<ExperimentMeta experiment={experiment} />}
      actions={<ExperimentActions experiment={experiment} />}
    >
      {experiment.runs.length === 0 && (
        <EmptyState
          title="No runs"
          action={<ButtonLink href={`/runs/new?experiment=${experiment.id}`}>Add run</ButtonLink>}
        >
          All runs were deleted. Add one, or restore deleted runs: on the page Runs, the query{' '}
          <code>deleted = true</code> lists them.
        </EmptyState>
      )}
      <Verdict experiment={experiment} />
      <ActiveRuns experiment={experiment} progress={progress} />
      <Results experiment={experiment} />
    </Page>
  );
}

/** The parts of the page that do not change with progress within an epoch. */
const Results = memo(function Results({ experiment }: { experiment: ExperimentDetailsFragment }) {
  return (
    <>
      <Summary experiment={experiment} />
      <Leakage experiment={experiment} />
      <ExperimentCurves experiment={experiment} />
      <Pair>
        <Pairs experiment={experiment} />
        <ExperimentInsights experiment={experiment} />
      </Pair>
      {experiment.summaryByArchitecture.length > 0 && <WhereTheyDiffer experiment={experiment} />}
    </>
  );
});

/** Returns whether any run is significantly better than always guessing the largest class. */
const beatsGuessing = ({ summaryByArchitecture, chance }: ExperimentDetailsFragment) =>
  summaryByArchitecture.some(({ rows }) => rows.some(({ low }) => low > (chance?.accuracy ?? 0)));

function ExperimentActions({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { bestRun } = experiment;
  const model = bestRun && finishedModel(bestRun.artifacts);
  const from = bestRun && `run ${bestRun.number}, ${bestRun.architecture.title}, seed ${bestRun.seed}`;
  return (
    <>
      {experiment.summaryByArchitecture.length > 0 && <ExportButton id={experiment.id} />}
      <ButtonLink href={`/runs/new?experiment=${experiment.id}`}>Add run</ButtonLink>
      {model && (
        <DownloadButton
          look={beatsGuessing(experiment) ? 'main' : 'plain'}
          href={model.url}
          title={`The best model is from ${from}.`}
          aria-label={`Download best model: ${from}`}
        >
          Download best model
        </DownloadButton>
      )}
    </>
  );
}
