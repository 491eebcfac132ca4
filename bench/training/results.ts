import { writeFile } from 'node:fs/promises';
import { median } from 'simple-statistics';
import { PRECISIONS } from '../../trainer/graph/precision.ts';
import { keep, type Machine } from '../results.ts';
import { type Measured, type Rates, type Summary, summarize } from './alternate.ts';
import { CASES, type Case, type Contender } from './cases.ts';

const RAW = new URL('./results.json', import.meta.url);
const PAGE = new URL('../RESULTS.md', import.meta.url);

/** Adds a measurement to results.json, rewrites RESULTS.md and returns the page's table. */
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

/** Returns the measurements in the order of the cases. */
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
    ['case', 'precision', 'Quintet', 'Keras', 'PyTorch', 'Quintet : better rival', 'limit, GFLOPS', 'date'],
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
      rates.length ? median(rates).toFixed(1) : 'cannot run here',
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

\`npm run bench:training\` writes this page from \`training/results.json\`, which has every run. ${device}, ${threads} threads; ${versions(all)}.

${table(all)}

Median images per second, with the share of the machine's limit in brackets. The ratio is the median over pairs of runs, with its
smallest and greatest value.

## How it is measured

Each network trains with RMSprop on batches of 32 images of 128 x 128, random bytes in 3 classes. Each run is a separate process,
which trains some batches before the clock starts. Quintet, Keras, PyTorch and the limit take turns. A pair consists of Quintet's run and
the better rival's run in the same turn; the better rival is the one with the higher median. Each rival runs in its fastest way, which
two earlier trials of every way determine; the slower ways are listed below. All build the network from the same layer list, and
their parameter counts agree. All use large memory pages (\`GLIBC_TUNABLES=glibc.malloc.hugetlb=1\`), as trainings in Quintet do;
PyTorch gains most from them.

- **augmented** measures augmentation and training. Keras' \`affine_transform\` moves whole batches in a tf.data pipeline, and PyTorch
  uses \`affine_grid\` and \`grid_sample\`; \`as-studied\` is Keras' ImageDataGenerator, which works image by image.
- **vgg16-frozen** counts images per second over 50 epochs. The base runs once, and the head trains on its features. In \`as-studied\`
  the base runs in every epoch: one epoch is measured, and the other 49 are assumed to take as long.
- **bfloat16** is Keras' policy mixed_bfloat16 and PyTorch's autocast. PyTorch's images are channels-last.
- **The limit** is the product of two 2048 x 2048 matrices in TensorFlow in the same precision, the fastest of 50 in each run.
- **Shares** count each multiply-add of convolutions and dense layers as 2 operations: F forward, and 2 F backward minus the first
  layer's, whose input needs no gradient. That makes \`2 (3 F - F1)\` per image, plus \`2 B / 50\` for a base of B that runs once in 50
  epochs. Activations, pooling, normalisation, augmentation and the optimizer count as zero although they take time. Quintet
  convolves VGG16's wide layers with fewer multiplications than are counted (trainer/network/winograd.ts), so a share can exceed
  100 % there.

## Slower ways

${slowerWays(all)}
`;
