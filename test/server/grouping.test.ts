import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupingService, rememberGroups } from '../../server/grouping/grouping.service.ts';
import {
  type Groups,
  percentileInterval,
  resampleAccuracies,
  testDifference,
} from '../../server/statistics/bootstrap.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { readFixture } from '../support/reference.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let trainerId: string;
beforeAll(async () => {
  // These tests renew no lease, and a run whose lease has expired would be claimed next.
  quintet = await startServer({ leaseSeconds: 3_600 });
  trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'deep', title: 'Deep' }]);
});
afterAll(() => quintet.stop());

interface Case {
  /** Of the groups, whose images follow one another. */
  sizes: number[];
  /** 1 for each image that the run predicts correctly, else 0. */
  a: string;
  b: string;
  low: number;
  high: number;
  difference: { low: number; high: number; p: number };
}

const groupsOf = (groups: number[]): Groups => ({ of: Int32Array.from(groups), count: new Set(groups).size });

const resample = (groups: number[], ...runs: number[][]) =>
  resampleAccuracies(
    runs.map(right => Uint8Array.from(right)),
    groupsOf(groups),
  ) as Promise<[Float64Array, Float64Array]>;

test('resampling two groups gives the four outcomes computed by hand', async () => {
  // One image that is right, three that are wrong: 1/1 twice the first, 1/4 both in two orders, 0/6 twice the second.
  const [accuracies] = await resample([0, 1, 1, 1], [1, 0, 0, 0], [0, 0, 0, 0]);
  const share = (accuracy: number) => accuracies.filter(one => one === accuracy).length / accuracies.length;
  // Of 10,000 draws a share of 1/2 scatters by 0.005.
  for (const [accuracy, expected] of [
    [1, 1 / 4],
    [1 / 4, 1 / 2],
    [0, 1 / 4],
  ] as const)
    expect(Math.abs(share(accuracy) - expected)).toBeLessThan(0.02);
  expect(percentileInterval(accuracies)).toEqual({ low: 0, high: 1 });
});

test('a difference that no resample reverses has the smallest p-value, and no difference has 1', async () => {
  const [better, worse] = await resample([0, 1, 2, 2], [1, 1, 1, 1], [0, 0, 0, 0]);
  expect(testDifference(better, worse)).toEqual({ low: 1, high: 1, pValue: 2 / 10_001 });
  expect(testDifference(worse, better)).toEqual({ low: -1, high: -1, pValue: 2 / 10_001 });
  expect(testDifference(better, better)).toEqual({ low: 0, high: 0, pValue: 1 });
});

test('intervals and p-values agree with those of SciPy', async () => {
  const { groups: cases } = readFixture<{ groups: Case[] }>('statistical-tests');
  for (const { sizes, a, b, low, high, difference } of cases) {
    const groups = sizes.flatMap((size, group) => Array<number>(size).fill(group));
    const [ofA, ofB] = await resample(groups, [...a].map(Number), [...b].map(Number));
    const found = percentileInterval(ofA);
    const tested = testDifference(ofA, ofB);
    // The ends of an interval from 10,000 draws scatter by about a hundredth of its width.
    const near = (value: number, expected: number, width: number) =>
      expect(Math.abs(value - expected)).toBeLessThan(0.03 * width);
    near(found.low, low, high - low);
    near(found.high, high, high - low);
    near(tested.low, difference.low, difference.high - difference.low);
    near(tested.high, difference.high, difference.high - difference.low);
    expect(Math.abs(tested.pValue - difference.p)).toBeLessThan(0.002 + 0.1 * difference.p);
  }
});

test('the server keeps answering while it resamples thousands of groups, and resamples them once', async () => {
  const groups = Array.from({ length: 4_000 }, (_, image) => Math.floor(image / 2));
  const row = {
    run: { id: 'run', attempt: 1 },
    part: 'VALIDATION' as const,
    epoch: 1,
    total: groups.length,
    right: Uint8Array.from(groups, group => group % 2),
    groups: groupsOf(groups),
  };
  const groupings = new GroupingService(quintet, rememberGroups());
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  const first = groupings.resampled(row);
  const meanwhile = await Promise.all([groupings.resampled(row), new Promise(resolve => setTimeout(resolve, 1))]);
  clearInterval(others);
  expect(turns).toBeGreaterThan(2);
  expect(await first).toBe(meanwhile[0]);
  expect(await groupings.resampled({ ...row, groups: groupsOf(groups) })).toBe(meanwhile[0]);
});

const FIELDS = `grouping { groups images sentence } summary { low byGroups { low high } }
  verdict comparisonNotes { test } comparisons { pValue decisiveTest byGroups { low high pValue pValueAdjusted shown } }`;

/** Deep is right on all, the baseline on the first half of each class. */
async function askWithGroups(group: (position: number) => string | null): Promise<Answer> {
  const datasetId = await makeDataset(quintet.database, 4, ['A', 'B', 'C']);
  const images = await quintet.database.image.findMany({
    where: { datasetId, part: 'VALIDATION' },
    orderBy: { position: 'asc' },
  });
  for (const [index, { id }] of images.entries())
    await quintet.database.image.update({ where: { id }, data: { group: group(index) } });
  const { id } = await startExperiment(quintet, { datasetId, architectures: ['baseline', 'deep'] });
  for (const marks of ['rrwwrrwwrrww', 'rrrrrrrrrrrr']) {
    const claim = await claimNext(quintet, trainerId);
    await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 }, saying('AAAABBBBCCCC', marks));
    await completeRun(quintet, claim);
  }
  const { experiment } = await quintet.gql<{ experiment: Answer }>(
    `query ($id: ID!) { experiment(id: $id) { ${FIELDS} } }`,
    { id },
  );
  return experiment;
}

interface Answer {
  grouping: { groups: number | null; images: number; sentence: string };
  summary: { byGroups: { low: number; high: number } | null }[];
  verdict: string;
  comparisonNotes: { test: string };
  comparisons: {
    pValue: number;
    decisiveTest: string;
    byGroups: { low: number; pValue: number; shown: boolean } | null;
  }[];
}

test('images that belong to groups are resampled by whole groups', async () => {
  // Three groups of four images, of each of which the baseline has two: its accuracy is one half, whatever is drawn.
  const { grouping, summary, comparisons, verdict } = await askWithGroups(index => `film ${Math.floor(index / 4)}`);
  expect([grouping.groups, grouping.images]).toEqual([3, 12]);
  expect(grouping.sentence).toContain('The 12 validation images belong to 3 groups');
  expect(grouping.sentence).toContain('With so few groups');
  expect(summary.map(({ byGroups }) => byGroups)).toEqual([
    { low: 1, high: 1 },
    { low: 0.5, high: 0.5 },
  ]);
  // Six images speak for one alone: p = 2 / 2^6. No draw of groups does otherwise.
  expect(comparisons).toEqual([
    {
      pValue: expect.closeTo(2 / 64, 12),
      decisiveTest: 'IMAGES', // the more careful one: three groups cannot tell how groups scatter
      byGroups: { low: 0.5, high: 0.5, pValue: 2 / 10_001, pValueAdjusted: 2 / 10_001, shown: true },
    },
  ]);
  expect(verdict).toContain('a significant difference (p = 0.031).');
});

test('the verdict follows the test by groups if it is the more conservative one', async () => {
  // All that the baseline is wrong on is one film. Two films are drawn as that one alone, as the other alone, or as both.
  const { comparisons, verdict, comparisonNotes } = await askWithGroups(index => (index % 4 < 2 ? 'easy' : 'hard'));
  const [compared] = comparisons;
  expect(compared).toMatchObject({ pValue: expect.closeTo(2 / 64, 12), decisiveTest: 'GROUPS' });
  // The other alone, on which both are right, is a quarter of the draws: p is twice that.
  expect(compared?.byGroups?.pValue).toBeGreaterThan(0.48);
  expect(compared?.byGroups?.pValue).toBeLessThan(0.52);
  expect(verdict).toMatch(/but this could be chance \(p = 0\.\d+ by groups of images\)/);
  expect(comparisonNotes.test).toBe(
    'Exact McNemar test on the same 12 validation images, and a bootstrap over groups of them.',
  );
});

test('unknown groups and groups of one image add only a remark', async () => {
  for (const [group, groups, words] of [
    [() => null, null, 'If images are related'],
    [(index: number) => `film ${index}`, 12, 'Every image is a group of its own.'],
  ] as const) {
    const { grouping, summary, comparisons } = await askWithGroups(group);
    expect(grouping).toMatchObject({ groups, images: 12, sentence: expect.stringContaining(words) });
    expect(summary.map(({ byGroups }) => byGroups)).toEqual([null, null]);
    expect(comparisons[0]?.byGroups).toBeNull();
  }
});
