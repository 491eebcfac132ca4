'use client';
import { useSearchParams } from 'next/navigation';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { NotFound } from '../../components/NotFound';
import { Page } from '../../components/Page';
import { PageSkeleton } from '../../components/Skeleton';
import type { AnswerSheetQuery } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery, useSubscription } from '../../lib/graphql';
import { GlossaryLink } from '../glossary/GlossaryLink';
import { ImageFilters } from './ImageFilters';
import { ImageList } from './ImageList';
import classes from './ImagesPage.module.css';
import { answerSheetQuery, epochsChangedSubscription } from './imagesDocuments';
import { Legend } from './Legend';
import { networksOf } from './networks';
import { OpenedImage } from './OpenedImage';
import { Segments } from './Segments';
import { commonFilter, sheetOf, type View, viewOf, wrongLabels } from './view';

type Experiment = NonNullable<AnswerSheetQuery['experiment']>;

const room = { label: 'Experiments', href: '/' };

const parts = { TRAIN: 'training', VALIDATION: 'validation', TEST: 'test', UNUSED: 'unused' };

/**
 * Shows the images of an experiment with each network's predictions. The address contains the whole state of the page.
 */
export function ImagesPage({ id }: { id: string }) {
  const view = viewOf(useSearchParams());
  const { data, failure, refetch } = useQuery(answerSheetQuery, { id, ...sheetOf(view), filter: commonFilter(view) });
  useSubscription(epochsChangedSubscription, { id }, ({ experimentEvents }) => {
    if (experimentEvents.some(({ __typename: type }) => type === 'ExperimentChanged' || type === 'EpochsRecorded'))
      refetch();
  });
  if (data?.experiment) return <Images experiment={data.experiment} view={view} problem={failure?.message} />;
  if (failure) return <ErrorState message={failure.message} onRetry={refetch} />;
  return data ? <NotFound thing="experiment" room={room} /> : <PageSkeleton />;
}

interface ImagesProps {
  experiment: Experiment;
  view: View;
  /** What is wrong with the address or the connection. */
  problem: string | undefined;
}

function Images({ experiment, view, problem }: ImagesProps) {
  const { answers: sheet } = experiment;
  const networks = networksOf(sheet);
  const props = { experimentId: experiment.id, view, sheet, networks };
  const part = parts[sheet.part];
  return (
    <Page
      title={`Images of ${experiment.name}`}
      heading="Images"
      crumbs={[room, { label: experiment.name, href: `/experiments/${experiment.id}` }]}
      meta={
        sheet.total > 0
          ? `${count(sheet.total)} ${part} images with each network’s prediction at its best epoch`
          : undefined
      }
    >
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {networks.length === 0 ? (
        <EmptyState title="No predictions yet">Predictions appear after the first epoch of a run.</EmptyState>
      ) : (
        <>
          <Segments {...props} />
          <ImageFilters {...props} />
          {sheet.whyNoLabelSuspected && <p className={classes.note}>{sheet.whyNoLabelSuspected}</p>}
          {view.show === wrongLabels && !sheet.whyNoLabelSuspected && (
            <p className={classes.note}>
              These labels are found by confident learning
              <GlossaryLink of="confident-learning" />: on average over the networks that are significantly better than
              chance, another class is the most probable, and it is at least as probable as for images with that label.
              The least probable labels come first. Only {part} images are checked, because networks memorize the labels
              of their training images.
            </p>
          )}
          <Legend networks={networks} />
          <ImageList {...props} />
          {view.image && <OpenedImage {...props} imageId={view.image} />}
        </>
      )}
    </Page>
  );
}
