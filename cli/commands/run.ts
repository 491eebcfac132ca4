import type { Command } from 'commander';
import { query } from '../client.ts';
import { noRun } from '../errors.ts';
import { graphql } from '../graphql/index.ts';
import { bytes, count, percent, print, printJson, remark, table } from '../output.ts';

const showRun = graphql(`
  query ShowRun($id: ID!, $maxPoints: Int!) {
    run(id: $id) {
      id
      number
      name
      status
      seed
      attempt
      failure
      hyperparameters
      parameterCount
      trainableParameterCount
      environment
      bestEpoch
      bestAccuracy
      createdAt
      startedAt
      finishedAt
      deletedAt
      architecture { key title }
      experiment { id name dataset { name } }
      progress { phase epoch epochs step steps imagesPerSecond secondsLeft }
      metrics(maxPoints: $maxPoints) { key count last { step value } sampling { method of } points { step value } }
      artifacts { id name kind size sha256 epoch url }
      log(last: 10)
    }
  }
`);

/** The most points of a series in one answer, and the fewest. */
const MOST_POINTS = 100_000;
const FEWEST_POINTS = 4;

export const addRun = (program: Command) =>
  program
    .command('run')
    .description('Show a run: its status, hyperparameters, metrics, files and last log lines.')
    .argument('<run>', 'number or id of the run')
    .option('--json', 'print the result as one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const { run } = await query(showRun, { id, maxPoints: options.json ? MOST_POINTS : FEWEST_POINTS });
      if (!run) throw noRun(id);
      if (options.json) {
        const thinned = run.metrics.filter(({ sampling }) => sampling.method !== 'NONE').map(({ key }) => key);
        if (thinned.length > 0)
          remark(
            `${thinned.join(', ')}: more than ${count(MOST_POINTS)} points, of which only some are shown, with the lowest and highest. ` +
              'Ask GraphQL for the rest with `metrics(from, to)`.',
          );
        return printJson({ run });
      }
      if (run.deletedAt) print(`This run is deleted. Restore it on the page of run ${run.number}.`);
      print(
        `Run ${run.number}, ${run.architecture.title} on ${run.experiment.dataset.name}: ${run.status.toLowerCase()}`,
      );
      if (run.failure) print(run.failure);
      if (run.progress && run.status === 'RUNNING') {
        const { phase, epoch, epochs, step, steps } = run.progress;
        print(`${phase}, epoch ${epoch} of ${epochs}, step ${step} of ${steps}`);
      }
      if (run.bestEpoch !== null)
        print(`Best validation accuracy ${percent(run.bestAccuracy)} at epoch ${run.bestEpoch}`);
      print(
        `\n${table(
          ['Hyperparameter', 'Value'],
          [...Object.entries(run.hyperparameters), ['seed', run.seed]].map(([key, value]) => [
            String(key),
            String(value),
          ]),
        )}`,
      );
      if (run.metrics.length > 0)
        print(
          `\n${table(
            ['Metric', 'Step', 'Last value'],
            run.metrics.map(m => [m.key, String(m.last.step), String(m.last.value)]),
            [1],
          )}`,
        );
      if (run.artifacts.length > 0)
        print(
          `\n${table(
            ['File', 'Kind', 'Epoch', 'Size'],
            run.artifacts.map(a => [a.name, a.kind.toLowerCase(), String(a.epoch ?? '–'), bytes(a.size)]),
            [2, 3],
          )}`,
        );
      if (run.log.length > 0) print(`\n${run.log.join('\n')}`);
    });
