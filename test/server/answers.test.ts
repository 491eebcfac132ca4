import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, claimNext, makeDataset, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let trainerId: string;
beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  trainerId = await registerTrainer(quintet, [
    BASELINE,
    { ...BASELINE, key: 'regularized', title: 'Regularized' },
    { ...BASELINE, key: 'deep', title: 'Deep' },
  ]);
});
afterAll(() => quintet.stop());

// Six validation images, two of each class: a1 a2 b1 b2 c1 c2. Each run's probabilities of A, B and C, by image.
const LABELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'];
const FILES: Record<string, string> = Object.fromEntries(
  LABELS.map(([letter = '', number = '']) => [
    `${letter.toUpperCase()}/VALIDATION-${Number(number) - 1}.png`,
    letter + number,
  ]),
);
// biome-ignore format: an image a column
const SAID = {
  //            right           wrong             right           right           right           wrong
  baseline:    [[.8, .1, .1], [.05, .9, .05],    [.2, .7, .1],   [.2, .6, .2],   [.05, .05, .9], [.5, .1, .4]],
  //            right           wrong             wrong           right           right           wrong
  regularized: [[.7, .2, .1], [.3, .6, .1],      [.1, .1, .8],   [.3, .5, .2],   [.2, .2, .6],   [.02, .95, .03]],
  //            right           wrong             wrong           wrong           right           wrong
  deep:        [[.6, .2, .2], [.4, .5, .1],      [.6, .3, .1],   [.1, .2, .7],   [.3, .2, .5],   [.7, .1, .2]],
};
type Key = keyof typeof SAID;

/** The three runs of one experiment, each at its first and better epoch; each of the six images as often as wanted. */
async function trained(keys: Key[] = ['deep', 'baseline', 'regularized'], times = 1) {
  const datasetId = await makeDataset(quintet.database, 2 * times);
  const { id } = await startExperiment(quintet, { datasetId, architectures: keys });
  const runs = {} as Record<Key, string>;
  for (const key of keys) {
    const claim = await claimNext(quintet, trainerId);
    const right = { baseline: 4, regularized: 3, deep: 2 }[key];
    const said = SAID[key].flatMap(vector => Array<number[]>(times).fill(vector));
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 6, val_loss: 1 }, said);
    await reportEpoch(quintet, claim, 2, { val_accuracy: 0, val_loss: 2 }, Array(6 * times).fill([0, 0, 1]));
    runs[key] = claim.runId;
  }
  return { id, runs };
}

interface Sheet {
  images: { nodes: { image: { id: string; file: string } }[]; totalCount: number; pageInfo: { endCursor: string } };
  [field: string]: unknown;
}

const TYPES: Record<string, string> = {
  filter: 'AnsweredImageFilter',
  orderBy: 'AnsweredImageOrder!',
  after: 'String',
};

async function sheet(id: string, fields: string, args = '', variables: object = {}): Promise<Sheet> {
  const declared = Object.keys(variables).map(name => `, $${name}: ${TYPES[name]}`);
  const { experiment } = await quintet.gql<{ experiment: { answers: Sheet } }>(
    `query ($id: ID!${declared.join('')}) { experiment(id: $id) { answers${args} { ${fields} } } }`,
    { id, ...variables },
  );
  return experiment.answers;
}

/** Returns the names of the images in a list. */
async function images(id: string, filter: object = {}, orderBy = 'POSITION'): Promise<(string | undefined)[]> {
  const fields = 'images(filter: $filter, orderBy: $orderBy) { nodes { image { file } } totalCount }';
  const { nodes, totalCount } = (await sheet(id, fields, '', { filter, orderBy })).images;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ image }) => FILES[image.file]);
}

test('each image has the answers of all runs, the best run first', async () => {
  const { id, runs } = await trained();
  const fields = `part total classes runs { run { id } name epoch }
    images { nodes { image { file className } labelQuality labelSuspected likelyClass answers {
      by { name } predictedClass correct confidence labelProbability probabilities
    } } }`;
  const { images, ...about } = await sheet(id, fields);
  expect(about).toEqual({
    part: 'VALIDATION',
    total: 6,
    classes: ['A', 'B', 'C'],
    runs: [
      { run: { id: runs.baseline }, name: 'Baseline', epoch: 1 },
      { run: { id: runs.regularized }, name: 'Regularized', epoch: 1 },
      { run: { id: runs.deep }, name: 'Deep', epoch: 1 },
    ],
  });
  const near = (value: number) => expect.closeTo(value, 6);
  expect(images.nodes[1]).toEqual({
    image: { file: 'A/VALIDATION-1.png', className: 'A' },
    labelQuality: near(0.75 / 3), // 0.05 + 0.3 + 0.4
    labelSuspected: null, // 4 of 6 right may be luck
    likelyClass: 'B',
    answers: (
      [
        ['Baseline', 'B', [0.05, 0.9, 0.05]],
        ['Regularized', 'B', [0.3, 0.6, 0.1]],
        ['Deep', 'B', [0.4, 0.5, 0.1]],
      ] as const
    ).map(([name, predictedClass, probabilities]) => ({
      by: { name },
      predictedClass,
      correct: false,
      confidence: near(probabilities[1]),
      labelProbability: near(probabilities[0]),
      probabilities: probabilities.map(near),
    })),
  });
});

test('images are counted and filtered by outcome', async () => {
  const { id, runs } = await trained();
  const fields = (args = '') => `outcomes${args} { kind run { name } count }`;
  const only = (kind: string, name: string, count: number) => ({ kind, run: { name }, count });
  expect((await sheet(id, fields())).outcomes).toEqual([
    { kind: 'ALL_WRONG', run: null, count: 2 },
    { kind: 'SPLIT', run: null, count: 2 },
    only('ONLY_RIGHT', 'Baseline', 1),
    only('ONLY_RIGHT', 'Regularized', 0),
    only('ONLY_RIGHT', 'Deep', 0),
    only('ONLY_WRONG', 'Baseline', 0),
    only('ONLY_WRONG', 'Regularized', 0),
    only('ONLY_WRONG', 'Deep', 1),
    { kind: 'ALL_RIGHT', run: null, count: 2 },
  ]);
  const outcomes = async (filter: object) =>
    ((await sheet(id, fields('(filter: $filter)'), '', { filter })).outcomes as { kind: string; count: number }[])
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${kind} ${count}`);
  // Of B: b1, which the baseline alone gets right, and b2, which deep alone gets wrong; the outcome does not narrow them.
  expect(await outcomes({ className: 'B', outcome: { kind: 'ALL_RIGHT' } })).toEqual([
    'SPLIT 2',
    'ONLY_RIGHT 1',
    'ONLY_WRONG 1',
  ]);
  const having = (kind: string, runId?: string) => images(id, { outcome: { kind, runId } });
  expect(await having('ALL_WRONG')).toEqual(['a2', 'c2']);
  expect(await having('ALL_RIGHT')).toEqual(['a1', 'c1']);
  expect(await having('SPLIT')).toEqual(['b1', 'b2']);
  expect(await having('ONLY_RIGHT', runs.baseline)).toEqual(['b1']);
  expect(await having('ONLY_WRONG', runs.deep)).toEqual(['b2']);
  expect(await having('ONLY_WRONG', runs.baseline)).toEqual([]);
  await expect(having('ONLY_RIGHT')).rejects.toThrow('INVALID_INPUT: The outcome ONLY_RIGHT needs a runId.');
});

test('images are filtered by label, by predicted class and by which of two runs is right', async () => {
  const { id, runs } = await trained();
  expect(await images(id, { className: 'C' })).toEqual(['c1', 'c2']);
  expect(await images(id, { predictedClass: 'B', predictedBy: runs.baseline })).toEqual(['a2', 'b1', 'b2']);
  expect(await images(id, { className: 'A', predictedClass: 'B', predictedBy: runs.baseline })).toEqual(['a2']);
  // b1 by regularized, b2 by deep, c1 by all.
  expect(await images(id, { predictedClass: 'C' })).toEqual(['b1', 'b2', 'c1']);
  expect(await images(id, { rightBy: [runs.baseline], wrongBy: [runs.regularized] })).toEqual(['b1']);
  expect(await images(id, { wrongBy: [runs.regularized, runs.deep] })).toEqual(['a2', 'b1', 'c2']);
  await expect(images(id, { className: 'D' })).rejects.toThrow(
    'INVALID_INPUT: There is no class D: the classes are A, B, C.',
  );
});

test('the most confident mistakes come first', async () => {
  const { id } = await trained();
  // c2 0.95 by regularized, a2 0.9 by the baseline, b1 0.8 by regularized, b2 0.7 by deep; then those without a mistake.
  expect(await images(id, {}, 'MOST_CONFIDENT_MISTAKE_FIRST')).toEqual(['c2', 'a2', 'b1', 'b2', 'a1', 'c1']);
});

test('labels are ranked by their mean probability', async () => {
  const { id } = await trained();
  // By hand, the sums over the three runs of the label's probability: a1 2.1, a2 0.75, b1 1.1, b2 1.3, c1 2.0, c2 0.63.
  expect(await images(id, {}, 'LEAST_PROBABLE_LABEL_FIRST')).toEqual(['c2', 'a2', 'b1', 'b2', 'c1', 'a1']);
});

test('only networks that are significantly better than chance suspect labels', async () => {
  // Of 48 images the baseline gets 32 right (Wilson's interval 52.5 to 78.3 %), regularized 24 (36.4 to 63.6 %), deep 16
  // (21.7 to 47.5 %); the largest class is a third.
  const { id } = await trained(['deep', 'baseline', 'regularized'], 8);
  // By hand, the sums over the first two of the label's probability: a1 1.5, a2 0.35, b1 0.8, b2 1.1, c1 1.5, c2 0.43; so classes
  // are as probable for their own images as A (1.5 + 0.35) / 2 = 0.925, B 0.95, C 0.965 on average.
  // a2 has 1.5 for B and c2 has 1.05 for B, which is more. b1 has 0.9 for C, more than its 0.8 but less than that average.
  // With deep, c2 would have 1.22 for A and 1.15 for B where the averages were 1.425 and 1.2.
  const positions = (place: number) =>
    Array.from({ length: 8 }, (_image, n) => `${'AABBCC'[place]}/VALIDATION-${8 * (place % 2) + n}.png`);
  const suspects = 'images(filter: { labelSuspected: true }) { nodes { image { file } likelyClass labelQuality } }';
  const found = (await sheet(id, suspects)).images.nodes;
  expect(found.map(({ image }) => image.file)).toEqual([...positions(1), ...positions(5)]);
  expect(found[0]).toMatchObject({ likelyClass: 'B', labelQuality: expect.closeTo(0.35 / 2, 6) });
  const counts = 'all: suspectedLabels, ofB: suspectedLabels(filter: { className: "B" }), whyNoLabelSuspected';
  expect(await sheet(id, counts)).toEqual({ all: 16, ofB: 0, whyNoLabelSuspected: null });
});

test('without a network that is significantly better than chance, no label is suspected and the sheet says why', async () => {
  const { id } = await trained(['deep'], 8);
  const why = 'No network here is significantly better than chance, so wrong labels cannot be detected.';
  const fields = 'suspectedLabels whyNoLabelSuspected images(first: 48) { nodes { labelSuspected } }';
  expect(await sheet(id, fields)).toEqual({
    suspectedLabels: null,
    whyNoLabelSuspected: why,
    images: { nodes: Array(48).fill({ labelSuspected: null }) },
  });
  await expect(images(id, { labelSuspected: true })).rejects.toThrow(`INVALID_INPUT: ${why}`);
});

test('a long list is read in pages and from the middle', async () => {
  const { id } = await trained();
  const fields = (args: string) =>
    `images(orderBy: MOST_CONFIDENT_MISTAKE_FIRST, ${args}) { nodes { image { file } } totalCount pageInfo { endCursor hasNextPage } }`;
  const names = ({ images }: Sheet) => images.nodes.map(({ image }) => FILES[image.file]);
  const first = await sheet(id, fields('first: 3'));
  expect(names(first)).toEqual(['c2', 'a2', 'b1']);
  expect(first.images).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
  const after = first.images.pageInfo.endCursor;
  const second = await sheet(id, fields('first: 3, after: $after'), '', { after });
  expect(names(second)).toEqual(['b2', 'a1', 'c1']);
  expect(second.images).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false } });
  expect(names(await sheet(id, fields('first: 2, skip: 3')))).toEqual(['b2', 'a1']);
});

test('an image is returned with its neighbours in a list', async () => {
  const { id } = await trained();
  const all = (await sheet(id, 'images { nodes { image { id file } } }')).images.nodes;
  const idOf = (name: string) => all.find(({ image }) => FILES[image.file] === name)?.image.id;
  const find = async (name: string, args: string) => {
    const neighbour = 'image { file }';
    const found = await sheet(
      id,
      `image(id: ${idOf(name)}, ${args}) { image { ${neighbour} } number total previous { ${neighbour} } next { ${neighbour} } }`,
    );
    type Neighbour = { image: { file: string } } | null;
    const { previous, next, image, ...rest } = found.image as Record<'previous' | 'next' | 'image', Neighbour>;
    return { ...rest, names: [previous, image, next].map(one => one && FILES[one.image.file]) };
  };
  const order = 'orderBy: MOST_CONFIDENT_MISTAKE_FIRST';
  expect(await find('a2', order)).toEqual({ number: 2, total: 6, names: ['c2', 'a2', 'b1'] });
  expect(await find('c2', order)).toEqual({ number: 1, total: 6, names: [null, 'c2', 'a2'] });
  const wrong = 'filter: { outcome: { kind: ALL_WRONG } }';
  expect(await find('a2', wrong)).toEqual({ number: 1, total: 2, names: [null, 'a2', 'c2'] });
  expect(await find('b1', wrong)).toEqual({ number: null, total: 2, names: [null, 'b1', null] });
  await expect(sheet(id, 'image(id: 0) { number }')).rejects.toThrow('NOT_FOUND');
});

test('requested runs answer instead, in the requested order', async () => {
  const { id, runs } = await trained();
  const { outcomes } = await sheet(
    id,
    'outcomes { kind run { name } count }',
    `(runIds: ["${runs.deep}", "${runs.baseline}"])`,
  );
  // Both right on a1 and c1, both wrong on a2 and c2; b1 and b2 are the baseline's alone.
  expect(outcomes).toEqual([
    { kind: 'ALL_WRONG', run: null, count: 2 },
    { kind: 'SPLIT', run: null, count: 2 },
    { kind: 'ONLY_RIGHT', run: { name: 'Deep' }, count: 0 },
    { kind: 'ONLY_RIGHT', run: { name: 'Baseline' }, count: 2 },
    { kind: 'ALL_RIGHT', run: null, count: 2 },
  ]);
  const other = await trained(['baseline']);
  await expect(sheet(id, 'total', `(runIds: ["${other.runs.baseline}"])`)).rejects.toThrow(
    `INVALID_INPUT: Run ${other.runs.baseline} does not belong to this experiment.`,
  );
});

test('no label of a training image is suspected, because networks have learnt these labels', async () => {
  const datasetId = await makeDataset(quintet.database, 2);
  const { id } = await startExperiment(quintet, { datasetId });
  const none = { total: 0, runs: [], outcomes: [{ count: 0 }, { count: 0 }], suspectedLabels: null };
  const fields = 'total runs { name } outcomes { count } suspectedLabels';
  expect(await sheet(id, fields)).toEqual(none);
  const claim = await claimNext(quintet, trainerId);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 4 / 6, val_loss: 1 }, SAID.baseline);
  await reportEpoch(quintet, claim, 1, {}, SAID.baseline, 'TRAIN');
  expect(await sheet(id, `part ${fields}`, '(part: TRAIN)')).toEqual({
    part: 'TRAIN',
    total: 6,
    runs: [{ name: 'Baseline' }],
    suspectedLabels: null,
    outcomes: [{ count: 2 }, { count: 4 }],
  });
  await expect(sheet(id, 'images(filter: { labelSuspected: true }) { totalCount }', '(part: TRAIN)')).rejects.toThrow(
    'INVALID_INPUT: Networks memorize the labels of their training images',
  );
});
