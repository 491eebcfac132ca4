'use client';
import { useState } from 'react';
import { Link } from '../../components/Link';
import { Status } from '../../components/Status';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import type { DatasetRowFragment } from '../../graphql/graphql';
import { bytes, count, percent } from '../../lib/format';
import { useSubscription } from '../../lib/graphql';
import { datasetRowUpdatedSubscription } from './datasetsDocuments';
import { sizesOf } from './sizes';

const columns = [
  { label: 'Name' },
  { label: 'Images' },
  { label: 'Classes' },
  { label: 'Training' },
  { label: 'Validation' },
  { label: 'Test' },
  { label: 'Problems' },
  { label: 'On disk' },
  { label: 'Runs' },
  { label: 'Status', align: 'left' as const },
  { label: 'Imported' },
];

export function DatasetsTable({ datasets }: { datasets: DatasetRowFragment[] }) {
  return (
    <Table caption="Datasets, newest first" columns={columns}>
      {datasets.map(dataset =>
        dataset.status === 'IMPORTING' ? (
          <ImportingRow key={dataset.id} dataset={dataset} />
        ) : (
          <DatasetRow key={dataset.id} dataset={dataset} />
        ),
      )}
    </Table>
  );
}

/** Follows its dataset until the list itself is loaded again. */
function ImportingRow({ dataset }: { dataset: DatasetRowFragment }) {
  const [latest, setLatest] = useState(dataset);
  useSubscription(datasetRowUpdatedSubscription, { id: dataset.id }, ({ datasetUpdated }) => setLatest(datasetUpdated));
  return <DatasetRow dataset={latest} />;
}

function DatasetRow({ dataset }: { dataset: DatasetRowFragment }) {
  const { id, name, status, progress, imageCount, classes, problems } = dataset;
  const sizes = sizesOf(classes);
  const ready = status === 'READY';
  const leaked = problems.some(({ kind }) => kind === 'LEAKED');
  return (
    <tr>
      <td className={cells.wrap}>
        <Link href={`/datasets/${id}`}>{name}</Link>
      </td>
      <td>
        {ready && count(imageCount)}
        {ready && <span className={cells.unit}> images</span>}
      </td>
      <td className={cells.minor}>{ready && count(classes.length)}</td>
      <td className={cells.minor}>{ready && count(sizes.train)}</td>
      <td className={cells.minor}>{ready && count(sizes.validation)}</td>
      <td className={`${cells.minor} ${cells.quiet}`}>{ready && (sizes.test > 0 ? count(sizes.test) : '–')}</td>
      <td className={`${cells.minor} ${leaked ? cells.warn : cells.quiet}`}>
        {ready && count(problems.reduce((sum, problem) => sum + problem.count, 0))}
      </td>
      <td className={`${cells.minor} ${cells.quiet}`}>{ready && bytes(dataset.bytes)}</td>
      <td className={`${cells.minor} ${cells.quiet}`}>{count(dataset.runCount)}</td>
      <td className={cells.left}>
        <Status status={status} />{' '}
        {status === 'IMPORTING' && progress && progress.total > 0 && (
          <span className="muted">{percent(progress.done / progress.total, 0)}</span>
        )}
      </td>
      <td className={cells.quiet}>
        <Time at={dataset.readyAt ?? dataset.createdAt} />
      </td>
    </tr>
  );
}
