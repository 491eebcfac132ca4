import { Prisma } from '../../generated/prisma/client.ts';

/** The type of a value, which decides how it is compared, sorted and shown. */
export enum RunFieldType {
  NUMBER = 'NUMBER',
  /** A number from 0 to 1, such as an accuracy. */
  SHARE = 'SHARE',
  SECONDS = 'SECONDS',
  TEXT = 'TEXT',
  STATUS = 'STATUS',
  TIME = 'TIME',
  BOOLEAN = 'BOOLEAN',
  TAGS = 'TAGS',
  /** The value of a hyperparameter, which is a number, text, boolean or list, depending on the architecture. */
  JSON = 'JSON',
}

export interface Field {
  type: RunFieldType;
  /** The SQL expression of the value, where `r` is the run, `e` its experiment and `d` the dataset. */
  sql: Prisma.Sql;
}

interface RunField extends Field {
  title: string;
  description: string;
}

/** The tables that queries, sort orders and columns read. */
export const RUNS = Prisma.sql`runs r join experiments e on e.id = r.experiment_id join datasets d on d.id = e.dataset_id`;

const { NUMBER, SHARE, SECONDS, TEXT, STATUS, TIME, BOOLEAN, TAGS } = RunFieldType;

const field = (type: RunFieldType, sql: Prisma.Sql, title: string, description: string): RunField => ({
  type,
  sql,
  title,
  description,
});

/** The fields that every run has, by the name that queries use. */
export const RUN_FIELDS: Readonly<Record<string, RunField>> = {
  number: field(NUMBER, Prisma.sql`r.number::float8`, 'Number', 'The number of the run, counted from 1'),
  name: field(TEXT, Prisma.sql`r.name`, 'Name', "The name: the architecture's title and the seed, unless renamed"),
  status: field(
    STATUS,
    Prisma.sql`r.status::text`,
    'Status',
    'The status: queued, running, completed, failed or cancelled',
  ),
  architecture: field(
    TEXT,
    Prisma.sql`r.architecture_key`,
    'Architecture',
    'The key of the architecture, such as vgg16-frozen',
  ),
  seed: field(NUMBER, Prisma.sql`r.seed::float8`, 'Seed', 'The seed from which all randomness of the training derives'),
  experiment: field(TEXT, Prisma.sql`e.name`, 'Experiment', 'The name of the experiment'),
  dataset: field(TEXT, Prisma.sql`d.name`, 'Dataset', 'The name of the dataset'),
  tag: field(TAGS, Prisma.sql`coalesce(r.tags, '{}')`, 'Tags', 'Any of the tags of the run'),
  note: field(TEXT, Prisma.sql`r.notes`, 'Notes', 'The notes that people wrote about the run'),
  bestAccuracy: field(
    SHARE,
    Prisma.sql`r.best_accuracy`,
    'Accuracy',
    'The validation accuracy at the best epoch, 0 to 1',
  ),
  bestEpoch: field(NUMBER, Prisma.sql`r.best_epoch::float8`, 'Epoch', 'The best epoch, counted from 1'),
  attempt: field(NUMBER, Prisma.sql`r.attempt::float8`, 'Attempt', 'The number of attempts'),
  parameters: field(
    NUMBER,
    Prisma.sql`r.parameter_count::float8`,
    'Parameters',
    'The number of parameters of the network',
  ),
  duration: field(
    SECONDS,
    Prisma.sql`extract(epoch from r.finished_at - r.started_at)::float8`,
    'Took',
    'The time from start to end, or none while running. A number is in seconds; units are possible: 90s, 10min, 2h, 1d',
  ),
  created: field(
    TIME,
    Prisma.sql`r.created_at`,
    'Created',
    'When the run was created, in UTC: 2026-11-25 or 2026-11-25T14:30',
  ),
  queued: field(TIME, Prisma.sql`r.queued_at`, 'Queued', 'When the run was last put into the queue'),
  finished: field(TIME, Prisma.sql`r.finished_at`, 'Finished', 'When the run completed, failed or was cancelled'),
  failure: field(TEXT, Prisma.sql`r.failure`, 'Failure', 'Why the run failed'),
  deleted: field(
    BOOLEAN,
    Prisma.sql`(r.deleted_at is not null)`,
    'Deleted',
    'true or false. Deleted runs are left out of queries that do not mention this name',
  ),
};

const METRIC_COLUMNS = {
  last: Prisma.sql`s.last_value`,
  min: Prisma.sql`s.min_value`,
  max: Prisma.sql`s.max_value`,
};

/** Returns the field of a metric of the run's current attempt. */
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
