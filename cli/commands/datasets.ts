import type { Command } from 'commander';
import { query } from '../client.ts';
import { graphql } from '../graphql/index.ts';
import { count, print, printJson, table } from '../output.ts';

const listDatasets = graphql(`
  query ListDatasets {
    datasets { id name status failure imageCount runCount createdAt classes { name train validation test } }
  }
`);

export const addDatasets = (program: Command) =>
  program
    .command('datasets')
    .description('List datasets, newest first.')
    .option('--json', 'print the result as one JSON document')
    .action(async (options: { json?: boolean }) => {
      const { datasets } = await query(listDatasets, {});
      if (options.json) return printJson({ datasets });
      const rows = datasets.map(({ name, status, classes, runCount, id }) => {
        const images = (['train', 'validation', 'test'] as const).map(part =>
          count(classes.reduce((sum, counts) => sum + counts[part], 0)),
        );
        return [name, status.toLowerCase(), count(classes.length), ...images, count(runCount), id];
      });
      const header = ['Dataset', 'Status', 'Classes', 'Train', 'Validation', 'Test', 'Runs', 'Id'];
      print(table(header, rows, [2, 3, 4, 5, 6]));
    });
