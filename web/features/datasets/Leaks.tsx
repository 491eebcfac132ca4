'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { LeaksQuery as Answer } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import classes from './Leaks.module.css';
import { leaksQuery } from './leaksDocuments';
import { Thumbnail } from './Thumbnail';

const pageLength = 24;

type Leak = NonNullable<NonNullable<Answer['dataset']>['leaks']>['nodes'][number];

/** Shows validation and test images beside the training images that they duplicate. */
export function Leaks({ datasetId }: { datasetId: string }) {
  const { data, failure } = useQuery(leaksQuery, { id: datasetId, first: pageLength, after: null });
  const arrived = data !== undefined;
  const leaks = data?.dataset?.leaks;
  return (
    <Section
      title="Leaks"
      // The fragment to which experiments link, set once there is something to show.
      id={arrived ? 'leaks' : undefined}
      note="validation and test images that are among the training images as well"
    >
      {!arrived ? (
        <p className="muted">{failure?.message ?? 'Loading …'}</p>
      ) : !leaks ? (
        <p className="muted">
          This dataset was imported before Quintet looked for them. Import the archive again to see them.
        </p>
      ) : leaks.totalCount === 0 ? (
        <p className="muted">None found: no file is the same, and no picture looks the same.</p>
      ) : (
        <>
          <p className="muted">
            A network may know them by heart. They are used as the split says; experiments show the accuracy without
            them as well.
          </p>
          <ul className={classes.leaks}>
            <LeakPage datasetId={datasetId} after={null} before={0} />
          </ul>
        </>
      )}
    </Section>
  );
}

interface LeakPageProps {
  datasetId: string;
  after: string | null;
  before: number;
}

/** Shows one page and, on request, the next one below it. */
function LeakPage({ datasetId, after, before }: LeakPageProps) {
  const { data, failure } = useQuery(leaksQuery, { id: datasetId, first: pageLength, after });
  const [wantsMore, setWantsMore] = useState(false);
  const leaks = data?.dataset?.leaks;
  if (!leaks) return <li className={classes.more}>{failure?.message ?? 'Loading …'}</li>;
  const shown = before + leaks.nodes.length;
  return (
    <>
      {leaks.nodes.map(leak => (
        <Pair key={leak.image.id} leak={leak} />
      ))}
      {leaks.pageInfo.hasNextPage &&
        (wantsMore ? (
          <LeakPage datasetId={datasetId} after={leaks.pageInfo.endCursor ?? null} before={shown} />
        ) : (
          <li className={classes.more}>
            <Button onClick={() => setWantsMore(true)}>Load more</Button> {count(shown)} of {count(leaks.totalCount)}
          </li>
        ))}
    </>
  );
}

function Pair({ leak: { image, twin, identical, distance, contradictory } }: { leak: Leak }) {
  return (
    <li className={classes.leak} data-contradictory={contradictory || undefined}>
      <Labelled image={image} part={image.part === 'TEST' ? 'test' : 'validation'} />
      <Labelled image={twin} part="training" />
      <p className={classes.facts}>
        {identical ? 'same file' : `${distance} of 64 bits differ`}
        {contradictory && <b> · labels differ</b>}
      </p>
    </li>
  );
}

function Labelled({ image, part }: { image: Leak['image']; part: string }) {
  return (
    <div>
      <Thumbnail image={image} />
      <span className={classes.label}>{image.className}</span>
      <small>{part}</small>
    </div>
  );
}
