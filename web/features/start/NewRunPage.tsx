'use client';
import { useSearchParams } from 'next/navigation';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { type Failure, useQuery } from '../../lib/graphql';
import { type ExperimentToExtend, RunForm, type RunToRepeat } from './RunForm';
import { experimentToExtendQuery, runToRepeatQuery } from './startDocuments';

/** Adds a run to an experiment, either new or based on an existing run. */
export function NewRunPage() {
  const address = useSearchParams();
  const from = address.get('from');
  const experiment = address.get('experiment');
  const epochs = wholeNumber(address.get('epochs'));
  if (from) return <RunAgain key={from} id={from} epochs={epochs} />;
  if (experiment) return <AddRun key={experiment} id={experiment} epochs={epochs} />;
  return <NotFound />;
}

/** Parses a whole number; returns undefined for anything else. */
const wholeNumber = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

function RunAgain({ id, epochs }: { id: string; epochs?: number }) {
  const { data, failure, refetch } = useQuery(runToRepeatQuery, { id });
  if (data && !data.run) return <NotFound />;
  return data?.run ? (
    <FormPage
      title={`Run ${data.run.number} again with changes`}
      experiment={data.run.experiment}
      from={data.run}
      epochs={epochs}
    />
  ) : (
    <Pending title="Run again with changes" failure={failure} refetch={refetch} />
  );
}

function AddRun({ id, epochs }: { id: string; epochs?: number }) {
  const { data, failure, refetch } = useQuery(experimentToExtendQuery, { id });
  if (data && !data.experiment) return <NotFound />;
  return data?.experiment ? (
    <FormPage title="Add a run" experiment={data.experiment} epochs={epochs} />
  ) : (
    <Pending title="Add a run" failure={failure} refetch={refetch} />
  );
}

interface FormPageProps {
  title: string;
  experiment: ExperimentToExtend;
  from?: RunToRepeat;
  epochs?: number;
}

function FormPage({ title, experiment, from, epochs }: FormPageProps) {
  return (
    <Page
      title={title}
      crumbs={[
        { label: 'Experiments', href: '/' },
        { label: experiment.name, href: `/experiments/${experiment.id}` },
      ]}
      meta={`A new run in ${experiment.name}, on ${experiment.dataset.name}`}
    >
      <RunForm experiment={experiment} from={from} epochs={epochs} />
    </Page>
  );
}

interface PendingProps {
  title: string;
  failure?: Failure;
  refetch: () => void;
}

function Pending({ title, failure, refetch }: PendingProps) {
  return (
    <Page title={title} crumbs={[{ label: 'Experiments', href: '/' }]}>
      {failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton rows={8} />}
    </Page>
  );
}

function NotFound() {
  return (
    <Page title="Add a run" crumbs={[{ label: 'Experiments', href: '/' }]}>
      <EmptyState
        title="No experiment to add a run to"
        action={
          <>
            <ButtonLink href="/">All experiments</ButtonLink>
            <ButtonLink look="main" href="/experiments/new">
              New experiment
            </ButtonLink>
          </>
        }
      >
        The address contains no existing experiment or run. Open an experiment and choose “Add run”, or start a new
        experiment.
      </EmptyState>
    </Page>
  );
}
