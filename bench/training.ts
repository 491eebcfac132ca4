import { Command, InvalidArgumentError } from 'commander';
import { readEnv } from '../start/env.ts';
import { tensorflow } from '../start/prepare.ts';
import { CannotStart, run, say } from '../start/terminal.ts';
import { PRECISIONS, type Precision } from '../trainer/graph/precision.ts';
import { probeMachine } from '../trainer/machine/machine.ts';
import { alternate } from './training/alternate.ts';
import { CASES } from './training/cases.ts';
import { record } from './training/results.ts';
import { Workers } from './training/workers.ts';
import { wholeNumber } from './wholeNumber.ts';

// `npm run bench:training [-- OPTIONS]` compares the training speed of Quintet, Keras and PyTorch on this machine.

type Options = { cases: string[]; precisions: Precision[]; pairs: number; steps?: number };

const KEYS = CASES.map(({ key }) => key);

const someOf = (known: readonly string[]) => (text: string) => {
  const wanted = text.split(',');
  const unknown = wanted.filter(name => !known.includes(name));
  if (unknown.length) throw new InvalidArgumentError(`${unknown.join(', ')} is not one of ${known.join(', ')}.`);
  return wanted;
};

const options: Options = new Command('npm run bench:training --')
  .option('--cases <names>', `cases to measure, out of ${KEYS.join(',')}`, someOf(KEYS), KEYS)
  .option('--precisions <names>', `precisions to measure, out of ${PRECISIONS.join(',')}`, someOf(PRECISIONS), [
    ...PRECISIONS,
  ])
  .option('--pairs <count>', 'how many times each contender runs', wholeNumber, 9)
  .option('--steps <count>', "number of batches per run (default: the case's own)", wholeNumber)
  .parse()
  .opts();

await run(async () => {
  const env = readEnv();
  const { cacheDir } = env;
  await tensorflow(env);
  const workers = await Workers.prepare(cacheDir);
  process.execArgv.push('--import', 'tsx'); // child processes run TypeScript too
  const { device, threads, precisions } = await probeMachine();
  const foreign = options.precisions.filter(precision => !precisions.includes(precision));
  if (foreign.length) say(`Left out: ${foreign.join(', ')}, which this machine has no instructions for`);
  const wanted = options.precisions.filter(precision => precisions.includes(precision));
  if (!wanted.length)
    throw new CannotStart(
      `Nothing is left to measure. This machine supports ${precisions.join(', ')}: name one with --precisions.`,
    );

  let table = '';
  for (const which of CASES.filter(({ key }) => options.cases.includes(key)))
    for (const precision of wanted) {
      const asked = { ...which, steps: options.steps ?? which.steps };
      table = await record({ device, threads }, await alternate(asked, { precision, pairs: options.pairs, workers }));
    }
  process.stdout.write(`${table}\n`);
});
