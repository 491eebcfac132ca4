import type { Command } from 'commander';
import { query } from '../client.ts';
import { noRun } from '../errors.ts';
import { graphql } from '../graphql/index.ts';
import { bytes, percent, print, printJson, table } from '../output.ts';

const showRun = graphql(`
  query ShowRun($id: ID!) {
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
      architecture { key title }
      experiment { id name dataset { name } }
      progress { phase epoch epochs step steps imagesPerSecond secondsLeft }
      metrics { key count last { step value } points { step value } }
      artifacts { id name kind size sha256 epoch url }
      log(last: 10)
    }
  }
`);

export const addRun = (program: Command) =>
  program
    .command('run')
    .description('Show a run: its status, hyperparameters, metrics, files and last log lines.')
    .argument('<run>', 'number or id of the run')
    .option('--json', 'print the result as one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const { run } = await query(showRun, { id });
      if (!run) throw noRun(id);
      if (options.json) return printJson({ run });
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
