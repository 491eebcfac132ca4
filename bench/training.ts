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

// npm run bench:training [-- OPTIONS]: Quintet's speed beside that of Keras and PyTorch on this machine.

type Options = { cases: string[]; precisions: Precision[]; pairs: number; steps?: number };

const KEYS = CASES.map(({ key }) => key);

const someOf = (known: readonly string[]) => (text: string) => {
  const wanted = text.split(',');
  const unknown = wanted.filter(name => !known.includes(name));
  if (unknown.length) throw new InvalidArgumentError(`${unknown.join(', ')} is none of ${known.join(', ')}.`);
  return wanted;
};

const options: Options = new Command('npm run bench:training --')
  .option('--cases <names>', `some of ${KEYS.join(',')}`, someOf(KEYS), KEYS)
  .option('--precisions <names>', `some of ${PRECISIONS.join(',')}`, someOf(PRECISIONS), [...PRECISIONS])
  .option('--pairs <count>', 'how often each contender runs, in turn', wholeNumber, 9)
  .option('--steps <count>', "batches a run instead of the case's own number", wholeNumber)
  .parse()
  .opts();

await run(async () => {
  const env = readEnv();
  const { cacheDir } = env;
  await tensorflow(env);
  const workers = await Workers.prepare(cacheDir);
  process.execArgv.push('--import', 'tsx'); // what is forked from here is TypeScript too
  const { device, threads, precisions } = await probeMachine();
  const foreign = options.precisions.filter(precision => !precisions.includes(precision));
  if (foreign.length) say(`Left out: ${foreign.join(', ')}, which this machine does not multiply by itself`);
  const wanted = options.precisions.filter(precision => precisions.includes(precision));
  if (!wanted.length) throw new CannotStart(`Nothing is left to measure; this machine has ${precisions.join(', ')}.`);

  let table = '';
  for (const which of CASES.filter(({ key }) => options.cases.includes(key)))
    for (const precision of wanted) {
      const asked = { ...which, steps: options.steps ?? which.steps };
      table = await record({ device, threads }, await alternate(asked, { precision, pairs: options.pairs, workers }));
    }
  process.stdout.write(`${table}\n`);
});
