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

// npm run quintet -- COMMAND: a GraphQL client like any other.

// npm runs it in Quintet's own folder; paths are meant from where the person stands.
process.chdir(workingFolder());

// Whoever reads the output may have seen enough, as `head` does.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : exitCode.failed));

const program = new Command('quintet')
  .description(
    'Import datasets, train, find runs, cancel and compare them, download models. QUINTET_URL says where the server is (http://127.0.0.1:4000).',
  )
  .exitOverride()
  .addHelpText('after', '\nExit codes: 1 a run or the command failed, 2 wrong usage, 3 no server.');
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
