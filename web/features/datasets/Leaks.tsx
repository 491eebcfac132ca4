'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { LeaksQuery as Answer } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { GlossaryLink } from '../glossary/GlossaryLink';
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
      help={<GlossaryLink of="leak" />}
      // The fragment to which experiments link, set once there is something to show.
      id={arrived ? 'leaks' : undefined}
      note="validation and test images that are also among the training images"
    >
      {!arrived ? (
        <p className="muted">{failure?.message ?? 'Loading …'}</p>
      ) : !leaks ? (
        <p className="muted">
          This dataset was imported before Quintet detected leaks. Import the archive again to check for them.
        </p>
      ) : leaks.totalCount === 0 ? (
        <p className="muted">None found. No identical files, no near-identical images.</p>
      ) : (
        <>
          <p className="muted">
            A network may have memorized these images. They stay in the split, and experiments also show the accuracy
            without them.
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

function Pair({ leak: { image, twin, identical, contradictory } }: { leak: Leak }) {
  return (
    <li className={classes.leak} data-contradictory={contradictory || undefined}>
      <Labelled image={image} part={image.part === 'TEST' ? 'test' : 'validation'} />
      <Labelled image={twin} part="training" />
      <p className={classes.facts}>
        {identical ? 'identical' : 'near-identical'}
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
