import { writeFile } from 'node:fs/promises';
import { median } from 'simple-statistics';
import { keep, type Machine } from '../results.ts';
import { MEASUREMENTS } from './measurements.ts';

/** One measurement, with each contender's images per second, round by round. */
export type Measured = { key: string; how: string; date: string; rates: Record<string, number[]> };

const RAW = new URL('./results.json', import.meta.url);
const PAGE = new URL('../RESULTS-PIPELINE.md', import.meta.url);

/** Adds a measurement to results.json, rewrites RESULTS-PIPELINE.md and returns the measurement's table. */
export async function record(machine: Machine, measured: Measured): Promise<string> {
  const all = await keep(RAW, machine, measured, ({ key }) => key === measured.key);
  await writeFile(PAGE, page(machine, all));
  return table(measured);
}

function table({ key, rates }: Measured): string {
  const rows = Object.entries(rates).map(([name, own]) => [
    ...[name, median(own).toFixed(0), (1e6 / median(own)).toFixed(0)],
    own.map(rate => rate.toFixed(0)).join(' '),
  ]);
  const head = ['', 'images/s', 'µs/image', 'each round'];
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
  return [...lines, '', ...(MEASUREMENTS.find(known => known.key === key)?.ratios ?? []).map(ratio(rates))].join('\n');
}

const ratio =
  (rates: Measured['rates']) =>
  ([one, other]: readonly [string, string]): string => {
    const ratios = (rates[one] ?? []).map((rate, round) => rate / (rates[other]?.[round] ?? Number.NaN));
    return `- ${one} : ${other} = **${median(ratios).toFixed(2)}** (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  };

const page = ({ device, threads }: Machine, all: readonly Measured[]) => `# How fast images reach the network

\`npm run bench:pipeline\` writes this page from \`pipeline/results.json\`. ${device}, ${threads} threads. Each run is a
separate process, and contenders take turns, round by round. Rates are medians. A ratio is the median of the ratios of all rounds, with
the smallest and the greatest.
${MEASUREMENTS.flatMap(({ key, title }) =>
  all
    .filter(measured => measured.key === key)
    .map(measured => `\n## ${title}\n\n${measured.how} (${measured.date})\n\n${table(measured)}\n`),
).join('')}`;
