'use client';
import { Facts } from '../../components/Facts';
import { Link } from '../../components/Link';
import { Section } from '../../components/Section';
import type { DatasetDetailsFragment } from '../../graphql/graphql';
import { bytes, count, plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import classes from './DatasetFacts.module.css';
import { datasetRunsQuery } from './datasetDocuments';
import { imageReadings } from './imageReadings';

/** Shows how the dataset was split, its hash, its size and the experiments that use it. */
export function DatasetFacts({ dataset }: { dataset: DatasetDetailsFragment }) {
  return (
    <Section title="Facts">
      <Facts
        facts={[
          { name: 'Split', value: splitInWords(dataset.split) },
          { name: 'Image reading', value: <Reading reading={dataset.imageReading} /> },
          {
            name: 'Hash',
            value: (
              <>
                <code>{dataset.hash}</code>
                <small className={classes.note}>Same hash: identical training data</small>
              </>
            ),
          },
          { name: 'Size on disk', value: bytes(dataset.bytes) },
          { name: 'Used by', value: <Users id={dataset.id} /> },
        ]}
      />
    </Section>
  );
}

function Reading({ reading }: { reading: DatasetDetailsFragment['imageReading'] }) {
  const words = imageReadings.find(choice => choice.reading === reading);
  return (
    <>
      {words?.label}
      <small className={classes.note}>{words?.description}</small>
    </>
  );
}

function splitInWords({ source, trainPerClass, validationPerClass, seed }: DatasetDetailsFragment['split']) {
  switch (source) {
    case 'ARCHIVE':
      return 'from the archive';
    case 'FILE':
      return 'from a split file, used exactly as given';
    case 'DRAWN':
      return `random: ${count(trainPerClass ?? 0)} training and ${count(validationPerClass ?? 0)} validation images per class, seed ${seed}`;
  }
}

function Users({ id }: { id: string }) {
  const { data } = useQuery(datasetRunsQuery, { id });
  if (!data) return <span className="muted">–</span>;
  const { nodes, totalCount } = data.runs;
  if (totalCount === 0) return <span className="muted">no runs yet</span>;
  const experiments = [...new Map(nodes.map(({ experiment }) => [experiment.id, experiment])).values()];
  return (
    <>
      {plural(totalCount, 'run')}
      {nodes.length < totalCount && `, the newest ${count(nodes.length)}`} in{' '}
      {experiments.map((experiment, index) => (
        <span key={experiment.id}>
          {index > 0 && ', '}
          <Link className={classes.link} href={`/experiments/${experiment.id}`}>
            {experiment.name}
          </Link>
        </span>
      ))}
    </>
  );
}
