import { writeFile } from 'node:fs/promises';
import { median } from 'simple-statistics';
import { PRECISIONS } from '../../trainer/graph/precision.ts';
import { keep, type Machine } from '../results.ts';
import { type Measured, type Rates, type Summary, summarize } from './alternate.ts';
import { CASES, type Case, type Contender } from './cases.ts';

const RAW = new URL('./results.json', import.meta.url);
const PAGE = new URL('../RESULTS.md', import.meta.url);

/** Adds a measurement to results.json, writes the page RESULTS.md from it, and gives the page's table. */
export async function record(machine: Machine, measured: Measured): Promise<string> {
  const all = await keep(
    RAW,
    machine,
    measured,
    old => old.case === measured.case && old.precision === measured.precision,
  );
  await writeFile(PAGE, page(machine, all));
  return table(all);
}

/** In the order of the cases. */
const inOrder = (all: readonly Measured[]): [Case, Measured][] =>
  CASES.flatMap(which =>
    PRECISIONS.flatMap(precision =>
      all
        .filter(({ case: key, precision: of }) => key === which.key && of === precision)
        .map((measured): [Case, Measured] => [which, measured]),
    ),
  );

function table(all: readonly Measured[]): string {
  const rows = inOrder(all).map(([which, measured]) => {
    const { contenders, limit, better, ratio } = summarize(which, measured);
    const cell = (name: Contender) => contenderCell(contenders.find(({ contender }) => contender === name));
    const spread = `${ratio.least.toFixed(2)} to ${ratio.greatest.toFixed(2)}`;
    return [
      ...[which.key, measured.precision, cell('Quintet'), cell('Keras'), cell('PyTorch')],
      `**${ratio.median.toFixed(2)}** ${better.contender} (${spread}, ${ratio.pairs} pairs)`,
      `${(limit / 1e9).toFixed(0)}`,
      measured.date,
    ];
  });
  return markdown(
    ['case', 'precision', 'Quintet', 'Keras', 'PyTorch', 'Quintet : better', 'limit, GFLOPS', 'date'],
    rows,
  );
}

const contenderCell = (found: Summary['contenders'][number] | undefined) =>
  found
    ? `${found.imagesPerSecond.toFixed(1)} (${(100 * found.shareOfLimit).toFixed(0)} %)${found.contender === 'Quintet' ? '' : `, ${found.way}`}`
    : '';

function slowerWays(all: readonly Measured[]): string {
  const rows = inOrder(all).flatMap(([which, { precision, slower }]) =>
    slower.map(({ contender, way, rates }) => [
      ...[which.key, precision, `${contender}, ${way}`],
      rates.length ? median(rates).toFixed(1) : 'does not run here',
    ]),
  );
  return markdown(['case', 'precision', 'way', 'images/s'], rows);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(cells => cells[column]?.length ?? 0)));
  const rule = widths.map(width => '-'.repeat(width));
  return [head, rule, ...rows]
    .map(cells => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

function versions(all: readonly Measured[]): string {
  const runs: Rates[] = all.flatMap(({ pairs, slower }) => [...pairs, ...slower]);
  return [...new Set(runs.flatMap(({ version }) => version ?? []))].toSorted().join('; ');
}

const page = ({ device, threads }: Machine, all: readonly Measured[]) => `# Training speed beside Keras and PyTorch

Written by \`npm run bench:training\`, from \`results.json\`, which has every run. ${device}, ${threads} threads; ${versions(all)}.

${table(all)}

Images a second (share of the limit), medians. The ratio is the median over pairs of runs, with the least and the greatest of them.

## How it is measured

Batches of 32 images of 128 x 128, random bytes, 3 classes, RMSprop. Each run is a process of its own, which trains some batches
before the clock starts. Quintet, Keras, PyTorch and the limit take turns; a pair is Quintet's run and the better rival's in the
same turn, better by its median. A rival takes part in its fastest way, found in two tries of each before; the slower ways stand
below. All build the network from the same layer list, and the counts of their parameters agree. All get large pages of memory
(\`GLIBC_TUNABLES=glibc.malloc.hugetlb=1\`), as trainings in Quintet do; PyTorch gains most by them.

- **augmented**: augmentation and training. \`affine_transform\` moves whole batches in a tf.data pipeline; PyTorch does with
  \`affine_grid\` and \`grid_sample\`; \`as-studied\` is Keras' ImageDataGenerator, image by image.
- **vgg16-frozen**: 50 epochs, images a second over all of them. The base is passed once and the head trains on its features;
  \`as-studied\` passes the base in every epoch: one is trained and the other 49 are taken to be as long.
- **bfloat16** is Keras' policy mixed_bfloat16 and PyTorch's autocast. PyTorch has its images channels-last.
- **The limit** is a product of two matrices of 2048 x 2048 in TensorFlow in the same precision, the fastest of 50 in each run.
- **Shares** count 2 operations a multiply-add of the convolutions and dense layers: forward F, backward 2 F less the first
  layer's, whose input needs no gradient: \`2 (3 F - F1)\` an image, and \`2 B / 50\` more for a base of B that is passed once in
  50 epochs. Activation, pooling, normalisation, augmentation and optimizer count as nothing and take time. Quintet convolves
  VGG16's wide layers with fewer multiplications than are counted (trainer/network/winograd.ts): there a share can pass 100 %.

## Slower ways

${slowerWays(all)}
`;
