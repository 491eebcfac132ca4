import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, registerTrainer } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
  await registerTrainer(quintet);
});
afterAll(() => quintet.stop());

const { hyperparametersSchema: schema } = BASELINE;

test.each([
  ['a layer without a kind', { layers: [{ filters: 3 }] }, 'layer 1 has no kind'],
  // String() of this object throws.
  ['a kind that is no text', { layers: [{ kind: 'Flatten' }, { kind: { toString: 1 } }] }, 'layer 2 has no kind'],
  ['a name that is no text', { layers: [{ kind: 'Flatten', name: { toString: 1 } }] }, 'the name of layer 1 is not'],
  ['too many layers', { layers: Array(2_001).fill({ kind: 'ReLU' }) }, 'an architecture has at most 2000 layers'],
  ['properties that are a list', { hyperparametersSchema: { properties: [] } }, '`properties` of the JSON Schema must'],
  ['properties that are null', { hyperparametersSchema: { properties: null } }, '`properties` of the JSON Schema must'],
  ['a property that is null', { hyperparametersSchema: { properties: { epochs: null } } }, 'the JSON Schema cannot be'],
  ['an invalid schema', { hyperparametersSchema: { type: 'nonsense' } }, 'the JSON Schema cannot be used: schema is'],
  ['a reference to elsewhere', { hyperparametersSchema: { $ref: 'https://a.example' } }, "can't resolve reference"],
  // Its validation rejects a promise, which nobody would await.
  [
    'an asynchronous schema',
    { hyperparametersSchema: { ...schema, $async: true } },
    'it is asynchronous. Remove $async',
  ],
  ['a text with a NUL character', { defaults: { name: 'a\0' } }, 'A text contains a NUL character'],
  ['a key with a NUL character', { defaults: { 'a\0': 1 } }, 'A text contains a NUL character'],
  ['half of a surrogate pair', { layers: [{ kind: '\ud800' }] }, 'A text contains half of a surrogate pair'],
])('an announcement with %s is refused, and lists and queries still answer', async (_what, change, reason) => {
  await expect(registerTrainer(quintet, [{ ...BASELINE, ...change }])).rejects.toThrow(reason);
  const { architectures, runFields, runs } = await quintet.gql<Record<string, unknown>>(
    '{ architectures { key parameterCount } runFields(search: "epochs") { name } runs(query: "epochs > 1") { totalCount } }',
  );
  // Keras counts 652,611 parameters for images of 128 x 128 and three classes.
  expect(architectures).toEqual([{ key: 'baseline', parameterCount: 652_611 }]);
  expect(runFields).toEqual([{ name: 'epochs' }]);
  expect(runs).toEqual({ totalCount: 0 });
});

test('an architecture may be named like what every object inherits', async () => {
  await registerTrainer(quintet, [{ ...BASELINE, key: 'constructor' }]);
  const { architectures } = await quintet.gql<{ architectures: { key: string; hyperparametersSchema: object }[] }>(
    '{ architectures { key hyperparametersSchema } }',
  );
  expect(architectures.find(({ key }) => key === 'constructor')?.hyperparametersSchema).toEqual(schema);
});
