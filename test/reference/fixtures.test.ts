import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runKeras } from '../support/keras.ts';
import { distance, floats, readFixture } from '../support/reference.ts';
import { temporaryFolder } from '../trainer/support/temporaryFolder.ts';

// The committed numbers are those that real Keras gives today: made anew, and compared.

async function madeAnew<Fixture>(name: string, ...options: string[]): Promise<Fixture> {
  const folder = temporaryFolder();
  await runKeras('make_fixtures.py', name, '--out', folder, ...options);
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

type Moved = { norm: number; stride: number; sample: string };
type OneStep = {
  cases: { name: string; losses: number[]; weights: { layer: string; name: string; moved: Moved }[] }[];
};

test('one step of the small VGG16', async () => {
  const network = 'vgg16 / 16';
  const [made, ...others] = (await madeAnew<OneStep>('one-step', '--case', network)).cases;
  const committed = readFixture<OneStep>('one-step').cases.find(({ name }) => name === network);
  if (!made || !committed) throw new Error(`no ${network}`);
  expect(others).toEqual([]);
  expect(distance(made.losses, committed.losses)).toBeLessThan(1e-6);
  made.weights.forEach(({ layer, name, moved }, index) => {
    const expected = committed.weights[index];
    expect([layer, name, moved.stride]).toEqual([expected?.layer, expected?.name, expected?.moved.stride]);
    // Not to the bit: another processor sums in another order.
    expect(distance(floats(moved.sample), floats(expected?.moved.sample ?? '')), `${layer}/${name}`).toBeLessThan(5e-5);
  });
}, 300_000);

type Augmentation = { cases: { transform: unknown; expected: string[] }[]; draws: unknown };
const levels = (text: string) => new Uint16Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);

test('augmented images and the draws of their transforms', async () => {
  const made = await madeAnew<Augmentation>('augmentation');
  const committed = readFixture<Augmentation>('augmentation');
  expect(made.draws).toEqual(committed.draws);
  expect(made.cases.map(({ transform }) => transform)).toEqual(committed.cases.map(({ transform }) => transform));
  made.cases.forEach(({ expected }, index) => {
    expected.forEach((text, size) => {
      const before = levels(committed.cases[index]?.expected[size] ?? '');
      const apart = levels(text).reduce((most, level, at) => Math.max(most, Math.abs(level - (before[at] ?? 0))), 0);
      expect(apart).toBeLessThanOrEqual(1); // 256ths of a grey level
    });
  });
}, 300_000);
