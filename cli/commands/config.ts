import type { Command } from 'commander';
import { configuration } from '../configuration.ts';
import { print, printJson, table } from '../output.ts';

export const addConfig = (program: Command) =>
  program
    .command('config')
    .description('List every environment variable: its meaning, its default, its value here.')
    .option('--json', 'one JSON document on stdout')
    .action((options: { json?: boolean }) => {
      const rows = configuration.map(variable => ({ ...variable, value: shown(variable.name) }));
      if (options.json) return printJson({ variables: rows });
      print(
        table(
          ['Variable', 'Here', 'Default', 'Read by', 'Purpose'],
          rows.map(row => [row.name, row.value ?? '–', row.fallback, row.readBy, row.purpose]),
        ),
      );
    });

/** Secrets stay out of terminals and their logs. */
function shown(name: string) {
  // biome-ignore lint/style/noProcessEnv: listing the environment is what this command is for
  const value = process.env[name];
  if (value === undefined || value === '') return null;
  return name === 'QUINTET_TOKEN' ? '(set)' : value.replace(/\/\/([^:/@]+):[^@]*@/, '//$1:…@');
}
