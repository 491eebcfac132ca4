import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, claimNext, completeRun, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

interface Announced {
  key: string;
  title: string;
  parameterCount: number;
  layers: { kind: string }[];
}

const FIELDS = 'key title parameterCount layers';

const architectureOf = async (runId: string): Promise<Announced> =>
  (
    await quintet.gql<{ run: { architecture: Announced } }>(
      `query ($id: ID!) { run(id: $id) { architecture { ${FIELDS} } } }`,
      { id: runId },
    )
  ).run.architecture;

const current = async (): Promise<Announced[]> =>
  (await quintet.gql<{ architectures: Announced[] }>(`{ architectures { ${FIELDS} } }`)).architectures;

/** The baseline with a different title and one dense layer less. */
const CHANGED = {
  ...BASELINE,
  title: 'Baseline without its hidden layer',
  layers: BASELINE.layers.filter(layer => !('units' in layer && layer.units === 512)),
};

test('a run keeps the architecture that it was trained with when a trainer announces a different one under its key', async () => {
  const first = await registerTrainer(quintet);
  const { id, runs } = await startExperiment(quintet);
  const claim = await claimNext(quintet, first);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await completeRun(quintet, claim);
  const before = await architectureOf(claim.runId);
  // Keras counts 652,611 parameters for images of 128 x 128 and three classes.
  expect(before).toMatchObject({ key: 'baseline', title: 'Baseline', parameterCount: 652_611 });

  await registerTrainer(quintet, [CHANGED]);
  expect(await architectureOf(claim.runId)).toEqual(before);
  const { experiment } = await quintet.gql<{ experiment: { summaryByArchitecture: { name: string }[] } }>(
    'query ($id: ID!) { experiment(id: $id) { summaryByArchitecture { name } } }',
    { id },
  );
  expect(experiment.summaryByArchitecture.map(({ name }) => name)).toEqual(['Baseline']);
  expect(runs).toHaveLength(1);

  // The convolutions have 388,416 parameters. Their output has 2 x 2 x 128 = 512 values, so the dense layer has 512 x 3 + 3 = 1,539.
  const [now] = await current();
  expect(now).toMatchObject({ title: CHANGED.title, parameterCount: 388_416 + 1_539 });
});

test('a queued run is trained as announced by the trainer that takes it', async () => {
  await registerTrainer(quintet);
  const { runs } = await startExperiment(quintet);
  const changed = await registerTrainer(quintet, [CHANGED]);
  expect((await architectureOf(runs[0]?.id ?? '')).title).toBe('Baseline');
  const claim = await claimNext(quintet, changed);
  expect(claim.runId).toBe(runs[0]?.id);
  expect((await architectureOf(claim.runId)).title).toBe(CHANGED.title);
});

test('the same announcement by many trainers is recorded once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => registerTrainer(quintet)));
  expect(await quintet.database.architecture.count({ where: { title: 'Baseline' } })).toBe(1);
  expect((await current()).map(({ title }) => title)).toEqual(['Baseline']);
});

test('runs between which the layers changed are not averaged as seeds of one network', async () => {
  const first = await registerTrainer(quintet);
  const { id } = await startExperiment(quintet, { seeds: [1, 2] });
  const claims = [await claimNext(quintet, first)];
  const changed = await registerTrainer(quintet, [{ ...CHANGED, title: BASELINE.title }]);
  claims.push(await claimNext(quintet, changed));
  for (const claim of claims) {
    await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
    await completeRun(quintet, claim);
  }
  const { experiment } = await quintet.gql<{
    experiment: { summaryByArchitecture: { name: string; rows: unknown[] }[] };
  }>('query ($id: ID!) { experiment(id: $id) { runs { number } summaryByArchitecture { name rows { accuracy } } } }', {
    id,
  });
  expect(experiment.summaryByArchitecture.map(({ rows }) => rows.length)).toEqual([1, 1]);
  const names = experiment.summaryByArchitecture.map(({ name }) => name.replace(/\d+$/, 'N'));
  expect(names).toEqual(['Baseline, layers of run N', 'Baseline, layers of run N']);
});
