import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCancel } from './commands/cancel.ts';
import { addCompare } from './commands/compare.ts';
import { addConfig } from './commands/config.ts';
import { addDatasets } from './commands/datasets.ts';
import { addDownload } from './commands/download.ts';
import { addExperiments } from './commands/experiments.ts';
import { addImages } from './commands/images.ts';
import { addImport } from './commands/import.ts';
import { addRun } from './commands/run.ts';
import { addRuns } from './commands/runs.ts';
import { addTrain } from './commands/train.ts';
import { workingFolder } from './env.ts';
import { CommandError, exitCode } from './errors.ts';
import { remark } from './output.ts';

// `npm run quintet -- COMMAND`, a client of the GraphQL API like any other.

// npm runs this in Quintet's folder, but paths are relative to the folder in which the user called it.
process.chdir(workingFolder());

// A reader of the output may close it early, as `head` does.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : exitCode.failed));

/** Reads package.json, which is one folder above this one, or two once compiled. */
function versionOf(): string {
  const file = ['../package.json', '../../package.json']
    .map(path => new URL(path, import.meta.url))
    .find(path => existsSync(path));
  return file ? String(JSON.parse(readFileSync(file, 'utf8')).version) : 'unknown';
}

const program = new Command('quintet')
  .description(
    'Import datasets, train networks, find, cancel and compare runs, and download models. Set QUINTET_URL to the address of the server (default: http://127.0.0.1:4000).',
  )
  .version(versionOf(), '--version', 'print the version of Quintet')
  .exitOverride()
  .addHelpText('after', '\nExit codes: 1 the command or a run failed, 2 wrong usage, 3 no server answers.');
const commands = [
  ...[addImport, addDatasets, addTrain, addExperiments, addRuns, addRun],
  ...[addCancel, addCompare, addImages, addDownload, addConfig],
];
for (const add of commands) add(program).exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCode.usage;
  else if (error instanceof CommandError) {
    remark(error.message);
    process.exitCode = error.exit;
  } else {
    remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = exitCode.failed;
  }
}
