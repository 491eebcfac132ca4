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
          { name: 'Labels', value: labelsInWords(dataset.labels) },
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

/** Says where the classes came from, and which folders were left out. */
function labelsInWords(labels: DatasetDetailsFragment['labels']) {
  if (!labels) return 'not recorded by the version that imported it';
  if (labels.layout === 'CSV') return <Notes first="from a CSV in the archive" notes={labels.notes} />;
  const named = (role: string) =>
    labels.folders.filter(one => one.role === role).map(({ path }) => path || 'the archive');
  const parts = [...named('TRAIN'), ...named('VALIDATION'), ...named('TEST')];
  const leftOut = named('LEFT_OUT');
  const where =
    parts.length > 0
      ? `from the folders in ${parts.join(', ')}`
      : `from the folders in ${named('CLASSES').join(', ') || 'the archive'}`;
  return <Notes first={leftOut.length > 0 ? `${where}, without ${leftOut.join(', ')}` : where} notes={labels.notes} />;
}

function Notes({ first, notes }: { first: string; notes: readonly string[] }) {
  return (
    <>
      <bdi>{first}</bdi>
      {notes.map(note => (
        <small key={note} className={classes.note}>
          {note}
        </small>
      ))}
    </>
  );
}

function splitInWords({ source, trainPerClass, validationPerClass, seed }: DatasetDetailsFragment['split']) {
  switch (source) {
    case 'ARCHIVE':
      return seed === null
        ? 'from the archive'
        : `from the archive, with validation images drawn from its training images (seed ${seed})`;
    case 'FILE':
      return 'from a split file, used exactly as given';
    case 'DRAWN':
      return trainPerClass === null && validationPerClass === null
        ? `random: two thirds training, one third validation, seed ${seed}`
        : `random: ${perClass(trainPerClass)} training and ${perClass(validationPerClass)} validation images per class, seed ${seed}`;
  }
}

const perClass = (images: number | null) => (images === null ? 'the remaining' : `up to ${count(images)}`);

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
