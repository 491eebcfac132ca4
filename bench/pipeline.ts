import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readEnv } from '../start/env.ts';
import { tensorflow } from '../start/prepare.ts';
import { run, say } from '../start/terminal.ts';
import { probeMachine } from '../trainer/machine/machine.ts';
import { gatherImages, tableIn } from './pipeline/images.ts';
import { type Contenders, type Context, MEASUREMENTS, type Measurement } from './pipeline/measurements.ts';
import { record } from './pipeline/results.ts';
import { Workers } from './pipeline/workers.ts';
import { wholeNumber } from './wholeNumber.ts';

// npm run bench:pipeline [-- PATH OPTIONS]: how fast images reach the network, beside Keras, and from a file larger than memory.

const IMAGE_SIZE = 128;

const measurements = (text: string) =>
  text.split(',').map(wanted => {
    const found = MEASUREMENTS.find(({ key }) => key === wanted);
    if (!found) throw new InvalidArgumentError(`${wanted} is none of ${KEYS}.`);
    return found;
  });
const KEYS = MEASUREMENTS.map(({ key }) => key).join(',');

const command = new Command('npm run bench:pipeline --')
  .argument('[path]', 'a folder or zip of images; without it, faces are drawn')
  .option('--only <names>', `some of ${KEYS}`, measurements, MEASUREMENTS)
  .option('--rounds <count>', 'how often each contender runs, in turn', wholeNumber, 5)
  .option('--images <count>', 'how many of the images', wholeNumber, 4000)
  .option('--large <count>', 'images in the file that is larger than memory', wholeNumber, 100_000)
  .parse();
const { only, rounds, images: most, large }: Options = command.opts();
type Options = { only: readonly Measurement[]; rounds: number; images: number; large: number };

await run(async () => {
  const env = readEnv();
  const { cacheDir } = env;
  await tensorflow(env);
  const workers = await Workers.prepare(cacheDir);
  process.execArgv.push('--import', 'tsx'); // what is forked from here is TypeScript too
  const { device, threads } = await probeMachine();
  await mkdir(cacheDir, { recursive: true });
  const folder = await mkdtemp(join(cacheDir, 'bench-'));
  try {
    const context = await prepare(workers, folder);
    for (const { key, title, prepare } of only) {
      say(title);
      const { how, contenders } = await prepare(context);
      const rates = await takeTurns(contenders);
      const date = new Date().toISOString().slice(0, 10);
      process.stdout.write(`\n${title}\n${await record({ device, threads }, { key, how, date, rates })}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The images, and a table of their rows. */
async function prepare(workers: Workers, folder: string): Promise<Context> {
  const images = await gatherImages(command.args[0], { most, imageSize: IMAGE_SIZE, folder });
  const kept = join(folder, 'kept');
  await workers.decode({ folder: images.files, imageSize: IMAGE_SIZE, cacheDir: kept });
  return { workers, images, small: await tableIn(kept, IMAGE_SIZE), largeRows: large, folder };
}

async function takeTurns(contenders: Contenders): Promise<Record<string, number[]>> {
  const rates: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(contenders)) {
      const rate = await work();
      say(`  ${name}: ${rate.toFixed(0)} images/s`);
      rates[name] = [...(rates[name] ?? []), rate];
    }
  return rates;
}
