import { median } from 'simple-statistics';
import { say } from '../../start/terminal.ts';
import type { Precision } from '../../trainer/graph/precision.ts';
import { BASE_IN_EVERY_EPOCH, type Case, CLASSES, planOf, QUINTET, type Way } from './cases.ts';
import { operationsPerImage } from './operations.ts';
import type { Workers } from './workers.ts';

/** Trials of each of a rival's ways before the pairs, to find the fastest. */
const TRIALS = 2;

/** A contender's images per second, run by run. */
export type Rates = Way & { rates: number[]; version?: string };

/** The measurement of one case in one precision. */
export type Measured = {
  case: string;
  precision: Precision;
  date: string;
  /** Ways that were tried and left out, because the same rival has a faster one. */
  slower: Rates[];
  /** Quintet first, then each rival in its fastest way. Rates at the same index belong to the same turn. */
  pairs: [Rates, ...Rates[]];
  /** Operations per second that the machine can do, run by run. */
  limits: number[];
};

/** Tries every way of the rivals, then runs Quintet, each rival in its fastest way and the limit in turn, `pairs` times. */
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
        say(`  ${entry.contender} ${entry.way} cannot run here: ${message}`);
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

/** The results of one measurement. */
export type Summary = {
  contenders: (Way & { imagesPerSecond: number; shareOfLimit: number })[];
  /** Median of the limit, in operations per second. */
  limit: number;
  /** The rival with the higher median, and the ratio of Quintet's rates to its rates, pair by pair. */
  better: Way;
  ratio: { median: number; least: number; greatest: number; pairs: number };
};

/** Summarizes a measurement with medians. The better rival is the one with the higher median. */
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
