import type { Command } from 'commander';
import { query, subscribe } from '../client.ts';
import { CommandError, exitCode } from '../errors.ts';
import type { FollowExperimentSubscription } from '../graphql/graphql.ts';
import { graphql } from '../graphql/index.ts';
import { duration, percent, print, printJson, progressBar, rate, remark, table } from '../output.ts';
import { assignment, wholeNumber } from './options.ts';

const choices = graphql(`
  query Choices { datasets { id name status } architectures { key } }
`);

const startExperiment = graphql(`
  mutation StartExperiment($input: StartExperimentInput!) { startExperiment(input: $input) { id } }
`);

const followExperiment = graphql(`
  subscription FollowExperiment($id: ID!) {
    experimentUpdated(id: $id) {
      id
      name
      runs {
        id
        number
        name
        status
        failure
        obstacle
        seed
        bestAccuracy
        bestEpoch
        architecture { key }
        progress { phase epoch epochs step steps imagesPerSecond secondsLeft }
      }
    }
  }
`);

type Experiment = FollowExperimentSubscription['experimentUpdated'];
type Run = Experiment['runs'][number];

interface Options {
  dataset: string;
  architecture: string;
  name?: string;
  epochs?: number;
  seed?: number;
  set?: Record<string, unknown>;
  follow: boolean;
  json?: boolean;
}

export const addTrain = (program: Command) =>
  program
    .command('train')
    .description('Train one or more architectures on a dataset, as one experiment.')
    .requiredOption('--dataset <name>', 'name of the dataset')
    .requiredOption('--architecture <keys>', 'keys of the architectures, separated by commas, or `all`')
    .option('--name <name>', 'name of the experiment')
    .option('--epochs <n>', 'number of epochs', wholeNumber)
    .option('--seed <n>', 'seed of all randomness: initial weights, order of images, augmentation', wholeNumber)
    .option('--set <key=value>', 'set a hyperparameter; can be repeated', assignment)
    .option('--no-follow', 'return at once and let the runs continue')
    .option('--json', 'print the result as one JSON document')
    .action(async (options: Options) => {
      const { datasets, architectures } = await query(choices, {});
      const dataset = datasets.find(one => one.name === options.dataset);
      if (!dataset)
        throw new CommandError(
          `There is no dataset "${options.dataset}". ${datasets.length ? `Known datasets: ${datasets.map(d => d.name).join(', ')}.` : 'Import one first: npm run quintet -- import PATH.'}`,
        );
      const { startExperiment: started } = await query(startExperiment, {
        input: {
          name: options.name,
          datasetId: dataset.id,
          architectures: options.architecture === 'all' ? architectures.map(a => a.key) : keysIn(options.architecture),
          seeds: options.seed === undefined ? undefined : [options.seed],
          hyperparameters: { ...options.set, ...(options.epochs === undefined ? {} : { epochs: options.epochs }) },
        },
      });
      remark(`Started ${options.architecture} on ${dataset.name} as experiment ${started.id}.`);
      const begun = await first(started.id);
      tellObstacles(begun);
      const experiment = options.follow ? await follow(started.id) : begun;
      if (options.json) printJson(documentOf(experiment));
      else print(tableOf(experiment));
      const failed = experiment.runs.filter(run => run.status === 'FAILED' || run.status === 'CANCELLED');
      for (const run of failed)
        remark(
          run.status === 'FAILED'
            ? `Run ${run.number} (${run.architecture.key}) failed: ${run.failure}`
            : `Run ${run.number} (${run.architecture.key}) was cancelled.`,
        );
      if (failed.length > 0) process.exitCode = exitCode.failed;
    });

/** Keys have no spaces, so spaces around the commas are only for readers. */
const keysIn = (text: string) =>
  text
    .split(',')
    .map(key => key.trim())
    .filter(Boolean);

const over = (run: Run) => run.status !== 'QUEUED' && run.status !== 'RUNNING';

/** Shows the running run until all runs have ended, then returns the experiment. */
async function follow(id: string): Promise<Experiment> {
  const bar = progressBar(
    '{run} {bar} {detail}',
    'The runs continue on the server. `npm run quintet -- runs` shows them, and `cancel RUN` cancels one.',
  );
  bar.start(1, 0, { run: 'Waiting for a trainer', detail: '' });
  try {
    for await (const { experimentUpdated: experiment } of subscribe(followExperiment, { id })) {
      if (experiment.runs.every(over)) return experiment;
      const run = experiment.runs.find(one => one.status === 'RUNNING');
      if (run?.progress) {
        const { phase, epoch, epochs, step, steps, imagesPerSecond, secondsLeft } = run.progress;
        bar.setTotal(epochs);
        bar.update(Math.max(0, epoch - 1) + (steps ? step / steps : 0), {
          run: `${run.architecture.key} ${epoch}/${epochs}`,
          detail: [
            phase,
            imagesPerSecond && `${rate(imagesPerSecond)} images/s`,
            secondsLeft && `${duration(secondsLeft)} left`,
            run.bestAccuracy !== null && `best ${percent(run.bestAccuracy)}`,
          ]
            .filter(Boolean)
            .join(' · '),
        });
      }
    }
    throw new CommandError(
      'The server ended the subscription before all runs had ended. Check them with `npm run quintet -- runs`.',
    );
  } finally {
    bar.stop();
  }
}

/** Prints once, at the start, what would keep runs waiting forever. */
function tellObstacles({ runs }: Experiment) {
  for (const obstacle of new Set(runs.map(run => run.obstacle))) if (obstacle) remark(obstacle);
}

async function first(id: string): Promise<Experiment> {
  for await (const { experimentUpdated } of subscribe(followExperiment, { id })) return experimentUpdated;
  throw new CommandError('The server ended the subscription before it sent the experiment.');
}

const documentOf = (experiment: Experiment) => ({
  experiment: { id: experiment.id },
  runs: experiment.runs.map(run => ({
    id: run.id,
    number: run.number,
    architecture: run.architecture.key,
    status: run.status,
    bestAccuracy: run.bestAccuracy,
    bestEpoch: run.bestEpoch,
  })),
});

const tableOf = (experiment: Experiment) =>
  table(
    ['Run', 'Architecture', 'Seed', 'Status', 'Best accuracy', 'Epoch', 'Id'],
    experiment.runs.map(run => [
      String(run.number),
      run.architecture.key,
      String(run.seed),
      run.status.toLowerCase(),
      percent(run.bestAccuracy),
      run.bestEpoch === null ? '–' : String(run.bestEpoch),
      run.id,
    ]),
    [0, 2, 4, 5],
  );
