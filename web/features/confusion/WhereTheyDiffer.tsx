'use client';
import { useIntersection } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { Link } from '../../components/Link';
import { Section } from '../../components/Section';
import { RowsSkeleton } from '../../components/Skeleton';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useIdsInAddress } from '../../lib/address';
import { progressText } from '../curves/reported';
import { addressOf, wrongLabels } from '../images/view';
import classes from './Matrices.module.css';

const Matrices = dynamic(() => import('./Matrices').then(loaded => loaded.Matrices), {
  ssr: false,
  loading: () => <RowsSkeleton />,
});

/** Loads the matrices one screen before they become visible. */
const margin = '600px 0px';

/** Shows the confusion matrices of the runs that represent their architectures, and links to their images. */
export function WhereTheyDiffer({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { id } = experiment;
  const [standing] = useIdsInAddress('standing');
  const runs =
    standing.length > 0 ? experiment.summaryByArchitecture.map(({ standing: { run } }) => run.id).join(',') : undefined;
  const { ref, entry } = useIntersection({ rootMargin: margin });
  return (
    <Section
      title="Confusion matrices"
      note={
        <>
          <Link href={addressOf(id, { runs })} className={classes.link}>
            Browse images by outcome
          </Link>{' '}
          ·{' '}
          <Link href={addressOf(id, { runs, show: wrongLabels })} className={classes.link}>
            Browse labels that are probably wrong
          </Link>
        </>
      }
    >
      <div ref={ref} className={classes.place}>
        <OnceSeen seen={entry?.isIntersecting ?? false}>
          <Matrices experimentId={id} epochs={progressText(experiment)} />
        </OnceSeen>
      </div>
    </Section>
  );
}

/** Keeps its content after it has been scrolled out of view. */
function OnceSeen({ seen, children }: { seen: boolean; children: ReactNode }) {
  const [wasSeen, setWasSeen] = useState(seen);
  if (seen && !wasSeen) setWasSeen(true);
  return wasSeen ? children : <RowsSkeleton />;
}
