import type { Command } from 'commander';
import { query } from '../client.ts';
import { UsageError } from '../errors.ts';
import type { RunStatus } from '../graphql/graphql.ts';
import { graphql } from '../graphql/index.ts';
import { percent, print, printJson, remark, table } from '../output.ts';
import { wholeNumber } from './options.ts';

const listRuns = graphql(`
  query ListRuns($filter: RunFilter, $first: Int) {
    runs(filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        number
        name
        status
        seed
        bestAccuracy
        bestEpoch
        createdAt
        architecture { key }
        experiment { id name dataset { name } }
        progress { epoch epochs step steps }
      }
    }
  }
`);

const statuses: RunStatus[] = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'];

export const addRuns = (program: Command) =>
  program
    .command('runs')
    .description('List runs, newest first.')
    .option('--status <status>', statuses.join(', ').toLowerCase())
    .option('--limit <n>', 'at most this many', wholeNumber, 20)
    .option('--json', 'one JSON document on stdout')
    .action(async (options: { status?: string; limit: number; json?: boolean }) => {
      const status = statuses.find(one => one === options.status?.toUpperCase());
      if (options.status && !status)
        throw new UsageError(`There is no status ${options.status}; there are ${statuses.join(', ').toLowerCase()}.`);
      const { runs } = await query(listRuns, {
        filter: status ? { status: [status] } : undefined,
        first: options.limit,
      });
      if (options.json) return printJson({ totalCount: runs.totalCount, runs: runs.nodes });
      print(
        table(
          ['Run', 'Architecture', 'Seed', 'Dataset', 'Status', 'Epoch', 'Best accuracy', 'Id'],
          runs.nodes.map(run => [
            String(run.number),
            run.architecture.key,
            String(run.seed),
            run.experiment.dataset.name,
            run.status.toLowerCase(),
            run.progress ? `${run.progress.epoch}/${run.progress.epochs}` : '–',
            percent(run.bestAccuracy),
            run.id,
          ]),
          [0, 2, 6],
        ),
      );
      if (runs.totalCount > runs.nodes.length)
        remark(`${runs.nodes.length} of ${runs.totalCount}; --limit shows more.`);
    });
