import { Section } from '../../components/Section';
import { cells, Table } from '../../components/Table';
import type { ArtifactKind, RunDetailsFragment } from '../../graphql/graphql';
import { bytes } from '../../lib/format';
import classes from './RunPage.module.css';

type File = RunDetailsFragment['artifacts'][number];

/** The files that new users look for are first. */
const order: ArtifactKind[] = ['MODEL', 'WEIGHTS', 'CHECKPOINT', 'LOG', 'PICTURE'];

const kinds: Record<ArtifactKind, string> = {
  MODEL: 'model with labels',
  WEIGHTS: 'weights',
  CHECKPOINT: 'checkpoint',
  LOG: 'epoch log',
  PICTURE: 'picture',
};

const columns = [{ label: 'Name' }, { label: 'Kind' }, { label: 'Size' }, { label: '' }];

export function RunFiles({ run }: { run: RunDetailsFragment }) {
  const files = run.artifacts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <Section title="Files">
      {files.length === 0 ? (
        <p className="muted">{waiting[run.status]}</p>
      ) : (
        <Table caption="Files to download" columns={columns}>
          {files.map(file => (
            <FileRow key={file.id} file={file} />
          ))}
        </Table>
      )}
    </Section>
  );
}

const waiting: Record<RunDetailsFragment['status'], string> = {
  QUEUED: 'Weights and a log in Keras’ CSV format appear after the first epoch, the model when the run is complete.',
  RUNNING: 'Weights and a log in Keras’ CSV format appear after the first epoch, the model when the run is complete.',
  COMPLETED: 'This run has no files.',
  FAILED: 'The run failed before it saved any files.',
  CANCELLED: 'The run was cancelled before it saved any files.',
};

function FileRow({ file }: { file: File }) {
  return (
    <tr>
      <td className={cells.plain}>{file.name}</td>
      <td className={cells.quiet}>
        {kinds[file.kind]}
        {file.epoch != null && `, epoch ${file.epoch}`}
      </td>
      <td className={cells.quiet}>{bytes(file.size)}</td>
      <td className={cells.end}>
        <a href={file.url} download className={classes.download} title={`Download ${file.name}`}>
          <span aria-hidden="true">↓</span>
          <span className="visually-hidden">Download {file.name}</span>
        </a>
      </td>
    </tr>
  );
}
