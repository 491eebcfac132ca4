'use client';
import Link from 'next/link';
import { Section } from '../../components/Section';
import type { DatasetDetailFragment } from '../../graphql/graphql';
import { bytes, count, plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import classes from './DatasetFacts.module.css';
import { DatasetRunsQuery } from './datasetQuery';

/** How it was split, how to tell it from another, what it takes, and what uses it. */
export function DatasetFacts({ dataset }: { dataset: DatasetDetailFragment }) {
  return (
    <Section title="Facts">
      <dl className={classes.facts}>
        <dt>Split</dt>
        <dd>{splitInWords(dataset.split)}</dd>
        <dt>Hash</dt>
        <dd>
          <code className={classes.hash}>{dataset.hash}</code>
          <small>two datasets with one hash train alike</small>
        </dd>
        <dt>On disk</dt>
        <dd>{bytes(dataset.bytes)}</dd>
        <dt>Used by</dt>
        <dd>
          <Users id={dataset.id} />
        </dd>
      </dl>
    </Section>
  );
}

function splitInWords({ source, trainPerClass, validationPerClass, seed }: DatasetDetailFragment['split']) {
  switch (source) {
    case 'ARCHIVE':
      return 'as in the archive';
    case 'FILE':
      return 'by a split file, followed to the letter';
    case 'DRAWN':
      return `drawn, ${count(trainPerClass ?? 0)} for training and ${count(validationPerClass ?? 0)} for validation of each class, seed ${seed}`;
  }
}

function Users({ id }: { id: string }) {
  const { data } = useQuery(DatasetRunsQuery, { id });
  if (!data) return <span className="muted">–</span>;
  const { nodes, totalCount } = data.runs;
  if (totalCount === 0) return <span className="muted">no runs yet</span>;
  const experiments = [...new Map(nodes.map(({ experiment }) => [experiment.id, experiment])).values()];
  return (
    <>
      {plural(totalCount, 'run')} in{' '}
      {experiments.map(({ id: experimentId, name }, index) => (
        <span key={experimentId}>
          {index > 0 && ', '}
          <Link href={`/experiments/${experimentId}`}>{name}</Link>
        </span>
      ))}
    </>
  );
}
