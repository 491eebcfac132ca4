import type { Command } from 'commander';
import { query } from '../client.ts';
import { UsageError } from '../errors.ts';
import type { ListRunsQuery, RunStatus } from '../graphql/graphql.ts';
import { graphql } from '../graphql/index.ts';
import { percent, print, printJson, table } from '../output.ts';
import { remarkOnMore, upTo } from '../upTo.ts';
import { wholeNumber } from './options.ts';

const listRuns = graphql(`
  query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {
    runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id
        number
        name
        status
        seed
        tags
        bestAccuracy
        bestEpoch
        createdAt
        values(of: $columns)
        architecture { key }
        experiment { id name dataset { name } }
        progress { epoch epochs step steps }
      }
    }
  }
`);

type Run = ListRunsQuery['runs']['nodes'][number];

const statuses: RunStatus[] = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'];

interface Options {
  query?: string;
  sort?: string;
  columns?: string;
  status?: string;
  limit: number;
  json?: boolean;
}

export const addRuns = (program: Command) =>
  program
    .command('runs')
    .description('List runs, newest first, or find them with a query. docs/runs-query.md describes the query language.')
    .option('--query <query>', "only runs that match, such as 'architecture = augmented and val_accuracy > 0.7'")
    .option('--sort <name>', 'value to sort by, with a minus for the greatest first: --sort=-bestAccuracy')
    .option('--columns <names>', 'columns to show, separated by commas: learningRate,max(val_accuracy)')
    .option('--status <status>', `only runs with this status: ${statuses.join(', ').toLowerCase()}`)
    .option('--limit <n>', 'show at most this many', wholeNumber, 20)
    .option('--json', 'print the result as one JSON document')
    .action(async (options: Options) => {
      const status = statuses.find(one => one === options.status?.toUpperCase());
      if (options.status && !status)
        throw new UsageError(
          `There is no status ${options.status}. Choose one of ${statuses.join(', ').toLowerCase()}.`,
        );
      const columns = options.columns?.match(/(?:`[^`]*`|[^,`])+/g) ?? [];
      const filter = status ? { status: [status] } : undefined;
      const { nodes, totalCount } = await upTo(options.limit, async page => {
        const asked = { query: options.query, sort: options.sort, columns, filter, ...page };
        return (await query(listRuns, asked)).runs;
      });
      if (options.json) return printJson({ totalCount, runs: nodes });
      print(columns.length > 0 ? chosenColumns(nodes, columns) : usualColumns(nodes));
      remarkOnMore({ nodes, totalCount });
    });

const usualColumns = (runs: Run[]): string =>
  table(
    ['Run', 'Architecture', 'Seed', 'Dataset', 'Status', 'Epoch', 'Best accuracy', 'Id'],
    runs.map(run => [
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
  );

/** Formats a table with values at full precision, for other programs to read. */
const chosenColumns = (runs: Run[], columns: string[]): string =>
  table(
    ['Run', 'Name', ...columns],
    runs.map(run => [String(run.number), run.name, ...columns.map(name => valueInWords(run.values[name]))]),
    [0],
  );

function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
