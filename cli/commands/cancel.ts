import type { Command } from 'commander';
import { query } from '../client.ts';
import { graphql } from '../graphql/index.ts';
import { print, printJson } from '../output.ts';

const cancelRun = graphql(`
  mutation CancelRun($id: ID!) {
    cancelRun(id: $id) { id number name status }
  }
`);

export const addCancel = (program: Command) =>
  program
    .command('cancel')
    .description('Cancel a queued or running run. What it has reported so far is kept.')
    .argument('<run>', 'number or id of the run')
    .option('--json', 'print the result as one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const { cancelRun: run } = await query(cancelRun, { id });
      if (options.json) printJson({ run });
      else print(`Run ${run.number} (${run.name}) is cancelled.`);
    });
