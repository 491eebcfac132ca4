import type { Command } from 'commander';
import { runsByStatus } from '../../common/runsByStatus.ts';
import { query } from '../client.ts';
import { graphql } from '../graphql/index.ts';
import { percent, print, printJson, table } from '../output.ts';
import { remarkOnMore, upTo } from '../upTo.ts';
import { wholeNumber } from './options.ts';

const listExperiments = graphql(`
  query ListExperiments($first: Int, $after: String) {
    experiments(first: $first, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id
        name
        createdAt
        dataset { id name }
        runs { id status }
        bestRun { id bestAccuracy architecture { key } }
      }
    }
  }
`);

export const addExperiments = (program: Command) =>
  program
    .command('experiments')
    .description('List experiments, newest first.')
    .option('--limit <n>', 'show at most this many', wholeNumber, 20)
    .option('--json', 'print the result as one JSON document')
    .action(async (options: { limit: number; json?: boolean }) => {
      const { nodes, totalCount } = await upTo(
        options.limit,
        async page => (await query(listExperiments, page)).experiments,
      );
      if (options.json) return printJson({ totalCount, experiments: nodes });
      const rows = nodes.map(({ name, dataset, bestRun, runs, id }) => {
        const best = bestRun ? `${percent(bestRun.bestAccuracy)}, ${bestRun.architecture.key}` : '–';
        return [name, dataset.name, best, runsByStatus(runs), id];
      });
      print(table(['Experiment', 'Dataset', 'Best accuracy', 'Runs', 'Id'], rows));
      remarkOnMore({ nodes, totalCount });
    });
