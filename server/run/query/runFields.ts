import { Prisma } from '../../generated/prisma/client.ts';

/** What a value is, and so how it is compared, sorted and shown. */
export enum RunFieldType {
  NUMBER = 'NUMBER',
  /** A share of 1, such as an accuracy. */
  SHARE = 'SHARE',
  SECONDS = 'SECONDS',
  TEXT = 'TEXT',
  STATUS = 'STATUS',
  TIME = 'TIME',
  BOOLEAN = 'BOOLEAN',
  TAGS = 'TAGS',
  /** Of a hyperparameter: a number, text, boolean or list, as the architecture has it. */
  JSON = 'JSON',
}

export interface Field {
  type: RunFieldType;
  /** Its value, where `r` is the run, `e` its experiment and `d` the dataset. */
  sql: Prisma.Sql;
}

interface RunField extends Field {
  title: string;
  description: string;
}

/** What queries, sorts and columns read from. */
export const RUNS = Prisma.sql`runs r join experiments e on e.id = r.experiment_id join datasets d on d.id = e.dataset_id`;

const { NUMBER, SHARE, SECONDS, TEXT, STATUS, TIME, BOOLEAN, TAGS } = RunFieldType;

const field = (type: RunFieldType, sql: Prisma.Sql, title: string, description: string): RunField => ({
  type,
  sql,
  title,
  description,
});

/** What every run has, by the name that a query gives it. */
export const RUN_FIELDS: Readonly<Record<string, RunField>> = {
  number: field(NUMBER, Prisma.sql`r.number::float8`, 'Number', 'Counts all runs from 1'),
  name: field(TEXT, Prisma.sql`r.name`, 'Name', "The architecture's title and the seed, unless renamed"),
  status: field(STATUS, Prisma.sql`r.status::text`, 'Status', 'queued, running, completed, failed or cancelled'),
  architecture: field(TEXT, Prisma.sql`r.architecture_key`, 'Architecture', 'Its key, such as vgg16-frozen'),
  seed: field(NUMBER, Prisma.sql`r.seed::float8`, 'Seed', 'All randomness of the training derives from it'),
  experiment: field(TEXT, Prisma.sql`e.name`, 'Experiment', 'Its name'),
  dataset: field(TEXT, Prisma.sql`d.name`, 'Dataset', 'Its name'),
  tag: field(TAGS, Prisma.sql`coalesce(r.tags, '{}')`, 'Tags', 'Any of its tags'),
  note: field(TEXT, Prisma.sql`r.notes`, 'Notes', 'What somebody wrote about it'),
  bestAccuracy: field(
    SHARE,
    Prisma.sql`r.best_accuracy`,
    'Accuracy',
    'Validation accuracy at the epoch that counts, 0 to 1',
  ),
  bestEpoch: field(NUMBER, Prisma.sql`r.best_epoch::float8`, 'Epoch', 'The epoch that counts, from 1'),
  attempt: field(NUMBER, Prisma.sql`r.attempt::float8`, 'Attempt', 'How often a trainer took it'),
  parameters: field(NUMBER, Prisma.sql`r.parameter_count::float8`, 'Parameters', "Numbers in the network's weights"),
  duration: field(
    SECONDS,
    Prisma.sql`extract(epoch from r.finished_at - r.started_at)::float8`,
    'Took',
    'From start to end; none while it goes on. Seconds, or with a unit: 90s, 10min, 2h, 1d',
  ),
  created: field(TIME, Prisma.sql`r.created_at`, 'Created', 'A day or an instant in UTC: 2026-11-25, 2026-11-25T14:30'),
  queued: field(TIME, Prisma.sql`r.queued_at`, 'Queued', 'When it got its place in the queue'),
  finished: field(TIME, Prisma.sql`r.finished_at`, 'Finished', 'When it completed, failed or was cancelled'),
  failure: field(TEXT, Prisma.sql`r.failure`, 'Failure', 'Why it failed'),
  deleted: field(
    BOOLEAN,
    Prisma.sql`(r.deleted_at is not null)`,
    'Deleted',
    'true or false; deleted runs are left out unless a query names this',
  ),
};

const METRIC_COLUMNS = {
  last: Prisma.sql`s.last_value`,
  min: Prisma.sql`s.min_value`,
  max: Prisma.sql`s.max_value`,
};

/** A metric of the run's present attempt. */
export const metricField = (of: keyof typeof METRIC_COLUMNS, key: string): Field => ({
  type: /(^|_)accuracy$/.test(key) ? SHARE : NUMBER,
  sql: Prisma.sql`(
    select ${METRIC_COLUMNS[of]} from metric_summaries s
    where s.run_id = r.id and s.attempt = r.attempt and s.key = ${key}::text)`,
});

export const hyperparameterField = (name: string): Field => ({
  type: RunFieldType.JSON,
  sql: Prisma.sql`(r.hyperparameters -> ${name}::text)`,
});
