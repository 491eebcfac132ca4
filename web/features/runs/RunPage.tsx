'use client';
import { Fragment } from 'react';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { ErrorState } from '../../components/ErrorState';
import { NotFound } from '../../components/NotFound';
import { Page } from '../../components/Page';
import { Pair } from '../../components/Section';
import { PageSkeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { useLive } from '../../lib/graphql';
import { RunInsights } from '../insights/RunInsights';
import { Calibration } from './Calibration';
import { ConfusionMatrix } from './ConfusionMatrix';
import { RunAccuracies } from './RunAccuracies';
import { RunActions } from './RunActions';
import { RunAttempts } from './RunAttempts';
import { RunConfiguration } from './RunConfiguration';
import { RunCurves } from './RunCurves';
import { RunDeleted } from './RunDeleted';
import { RunFailure } from './RunFailure';
import { RunFiles } from './RunFiles';
import { RunLog } from './RunLog';
import { RunMeta } from './RunMeta';
import { RunNotes } from './RunNotes';
import classes from './RunPage.module.css';
import { RunPictures } from './RunPictures';
import { RunProgress } from './RunProgress';
import { RunTiles } from './RunTiles';
import { runEventsSubscription, runQuery } from './runDocuments';
import { afterRunEvents } from './runEvents';

const room = { label: 'Experiments', href: '/' };

export function RunPage({ id }: { id: string }) {
  const {
    data: run,
    failure,
    refetch,
  } = useLive(
    { document: runQuery, pick: asked => asked.run ?? null },
    { document: runEventsSubscription, apply: (run, told) => afterRunEvents(run ?? undefined, told.runEvents) },
    { id },
    run => run?.status === 'QUEUED',
  );
  if (run === null || failure?.code === 'NOT_FOUND') return <NotFound thing="run" room={room} />;
  if (run) return <Run run={run} />;
  return failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <PageSkeleton />;
}

function Run({ run }: { run: RunDetailsFragment }) {
  const { architecture, experiment } = run;
  return (
    <Page
      title={`${run.name}, run ${run.number}`}
      heading={
        <span className={classes.heading}>
          <ArchitectureMark of={architecture.key} size={14} />
          {run.name}
          <Status status={run.status} />
        </span>
      }
      crumbs={[room, { label: experiment.name, href: `/experiments/${experiment.id}` }, { label: `Run ${run.number}` }]}
      meta={<RunMeta run={run} />}
      actions={<RunActions run={run} />}
    >
      <RunDeleted run={run} />
      <RunFailure run={run} />
      <RunProgress run={run} />
      <RunTiles run={run} />
      <RunCurves run={run} />
      <RunInsights insights={run.insights} />
      {run.bestEpoch != null && <RunEvaluation run={run} bestEpoch={run.bestEpoch} />}
      <RunPictures run={run} />
      <Pair>
        <RunConfiguration run={run} />
        <RunFiles run={run} />
      </Pair>
      <RunNotes run={run} />
      <RunAttempts run={run} />
      <RunLog lines={run.logLines} />
    </Page>
  );
}

/** With more classes than these, a matrix is too wide to have anything beside it. */
const mostBeside = 5;

/** Shows the evaluation of the run at its best epoch. */
function RunEvaluation({ run, bestEpoch }: { run: RunDetailsFragment; bestEpoch: number }) {
  const Arrangement = run.experiment.dataset.classes.length > mostBeside ? Fragment : Pair;
  // A new attempt has its own epochs.
  return (
    <Fragment key={run.attempt}>
      <RunAccuracies run={run} bestEpoch={bestEpoch} />
      <Arrangement>
        <ConfusionMatrix run={run} bestEpoch={bestEpoch} />
        <Calibration run={run} bestEpoch={bestEpoch} />
      </Arrangement>
    </Fragment>
  );
}
