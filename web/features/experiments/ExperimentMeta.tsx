import { Fragment } from 'react';
import { Time } from '../../components/Time';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { count, duration, listed } from '../../lib/format';

/** Shows what is compared, on which images, under which protocol, and when. */
export function ExperimentMeta({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { dataset, runs } = experiment;
  const total = (part: 'train' | 'validation' | 'test') => dataset.classes.reduce((sum, one) => sum + one[part], 0);
  const protocol = [
    shared(
      runs.map(run => run.hyperparameters.imageSize),
      size => `${size} × ${size}`,
    ),
    shared(
      runs.map(run => run.hyperparameters.batchSize),
      size => `batch ${size}`,
    ),
    shared(
      runs.map(run => run.seed),
      seed => `seed ${seed}`,
    ),
  ];
  const images = [`${count(total('train'))} training`, `${count(total('validation'))} validation`];
  if (total('test') > 0) images.push(`${count(total('test'))} test`);
  return (
    <>
      {listed(images)} images ·{' '}
      {dataset.classes.map((one, index) => (
        <Fragment key={one.name}>
          {index > 0 && ', '}
          {/* A name written from right to left must not reorder its neighbours. */}
          <bdi>{one.name}</bdi>
        </Fragment>
      ))}
      {protocol.some(Boolean) && ` · ${protocol.filter(Boolean).join(', ')}`} · <When experiment={experiment} />
    </>
  );
}

/** Returns the value if all runs share it; otherwise the runs' own pages show it. */
function shared(values: unknown[], words: (value: string) => string) {
  const [first] = values;
  return first !== undefined && values.every(value => value === first) ? words(String(first)) : undefined;
}

/**
 * Shows the sum of the runs' training times, because there may be idle time between the first start and the last end.
 */
function When({ experiment: { createdAt, runs, trainingSeconds } }: { experiment: ExperimentDetailsFragment }) {
  const [begin] = sorted(runs.map(run => run.startedAt));
  const end = runs.every(run => run.finishedAt) ? sorted(runs.map(run => run.finishedAt)).at(-1) : undefined;
  if (!end)
    return (
      <>
        {begin ? 'started' : 'created'} <Time at={begin ?? createdAt} />
      </>
    );
  return (
    <>
      finished <Time at={end} />
      {trainingSeconds != null && `, trained for ${duration(trainingSeconds)}`}
    </>
  );
}

/** Sorts instants in ISO 8601, whose alphabetical order is their order in time. */
const sorted = (instants: (string | null | undefined)[]) => instants.filter(instant => instant != null).sort();
