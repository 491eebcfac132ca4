import type { Command } from 'commander';
import { configuration } from '../configuration.ts';
import { print, printJson, table } from '../output.ts';

export const addConfig = (program: Command) =>
  program
    .command('config')
    .description('List all environment variables with their purpose, default and current value.')
    .option('--json', 'print the result as one JSON document')
    .action((options: { json?: boolean }) => {
      const rows = configuration.map(variable => ({ ...variable, value: shown(variable.name) }));
      if (options.json) return printJson({ variables: rows });
      print(
        table(
          ['Variable', 'Value', 'Default', 'Read by', 'Purpose'],
          rows.map(row => [row.name, row.value ?? '–', row.fallback, row.readBy, row.purpose]),
        ),
      );
    });

/** Returns a variable's value, with secrets masked so that they do not appear in terminals and their logs. */
function shown(name: string) {
  // biome-ignore lint/style/noProcessEnv: this command lists the environment
  const value = process.env[name];
  if (value === undefined || value === '') return null;
  return name === 'QUINTET_TOKEN' ? '(set)' : value.replace(/\/\/([^:/@]+):[^@]*@/, '//$1:…@');
}
