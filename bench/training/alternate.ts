import { median } from 'simple-statistics';
import { say } from '../../start/terminal.ts';
import type { Precision } from '../../trainer/graph/precision.ts';
import { BASE_IN_EVERY_EPOCH, type Case, CLASSES, planOf, QUINTET, type Way } from './cases.ts';
import { operationsPerImage } from './operations.ts';
import type { Workers } from './workers.ts';

/** How often each way of a rival is tried before the pairs, to find its fastest. */
const TRIALS = 2;

/** Images a second, run by run, and of what they are. */
export type Rates = Way & { rates: number[]; version?: string };

/** One case in one precision, as it was measured. */
export type Measured = {
  case: string;
  precision: Precision;
  date: string;
  /** Ways that were tried and left out: slower than another of the same rival's. */
  slower: Rates[];
  /** In the same run at the same place of each list: Quintet first, then each rival in its fastest way. */
  pairs: [Rates, ...Rates[]];
  /** Operations a second that the machine can do, run by run. */
  limits: number[];
};

/** Tries each way of the rivals, then runs Quintet, the rivals in their fastest way and the limit in turn, again and again. */
export async function alternate(
  which: Case,
  { precision, pairs, workers }: { precision: Precision; pairs: number; workers: Workers },
): Promise<Measured> {
  async function run(entry: Rates) {
    const { images, seconds, version } = await workers.train(which, entry, precision);
    const rate = Number((images / seconds).toPrecision(4));
    entry.rates.push(rate);
    entry.version = version;
    say(`  ${which.key} ${precision}, ${entry.contender} ${entry.way}: ${rate} images/s`);
  }
  const listed = (way: Way): Rates => ({ ...way, rates: [] });

  const tried = which.rivals.map(listed);
  const isAlone = ({ contender }: Way) => which.rivals.filter(rival => rival.contender === contender).length === 1;
  for (let trial = 0; trial < TRIALS; trial++)
    for (const entry of tried.filter(entry => !isAlone(entry)))
      await run(entry).catch(({ message }) => {
        say(`  ${entry.contender} ${entry.way} does not run here: ${message}`);
      });
  const fastest = (entry: Rates) =>
    tried.every(other => other.contender !== entry.contender || best(other) <= best(entry));

  const entries: Measured['pairs'] = [listed(QUINTET), ...tried.filter(fastest).map(listed)];
  const limits: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    for (const entry of entries) await run(entry);
    limits.push(Number((await workers.limit(precision)).toPrecision(4)));
  }
  return {
    case: which.key,
    precision,
    date: new Date().toISOString().slice(0, 10),
    slower: tried.filter(entry => !fastest(entry)),
    pairs: entries,
    limits,
  };
}

const best = ({ rates }: Rates) => Math.max(0, ...rates);

/** What a measurement says. */
export type Summary = {
  contenders: (Way & { imagesPerSecond: number; shareOfLimit: number })[];
  /** Of the limit: operations a second. */
  limit: number;
  /** Quintet's images a second by the better rival's, pair by pair. */
  better: Way;
  ratio: { median: number; least: number; greatest: number; pairs: number };
};

/** Medians; the better rival is the one with the greater median. */
export function summarize(which: Case, { precision, pairs: [quintet, ...rivals], limits }: Measured): Summary {
  const plan = planOf(which, precision);
  const limit = median(limits);
  const better = rivals.reduce((a, b) => (median(b.rates) > median(a.rates) ? b : a));
  const ratios = quintet.rates.map((rate, pair) => rate / (better.rates[pair] as number));
  return {
    contenders: [quintet, ...rivals].map(({ contender, way, rates }) => {
      const basePasses = way === BASE_IN_EVERY_EPOCH ? plan.hyperparameters.epochs : 1;
      const operations = operationsPerImage(plan, { classes: CLASSES, basePasses });
      const imagesPerSecond = median(rates);
      return { contender, way, imagesPerSecond, shareOfLimit: (imagesPerSecond * operations) / limit };
    }),
    limit,
    better,
    ratio: {
      median: median(ratios),
      least: Math.min(...ratios),
      greatest: Math.max(...ratios),
      pairs: ratios.length,
    },
  };
}
