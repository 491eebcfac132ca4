import type { Database } from '../../server/database/database.ts';
import type { TestServer } from './quintet.ts';
import { BASELINE, makeDataset, registerTrainer } from './scene.ts';

const ARCHITECTURES = [
  ['baseline', 'Baseline'],
  ['regularized', 'Regularized'],
  ['augmented', 'Augmented'],
  ['vgg16-frozen', 'VGG16, frozen base'],
  ['vgg16-trainable', 'VGG16, all trainable'],
] as const;

/**
 * Writes `count` completed runs into the database as trainers would leave them, one after another, in experiments of
 * fifty. Run n has the accuracy 0.3 + 0.6 n / count and one of four learning rates; there are no predictions.
 */
export async function makeManyRuns(quintet: TestServer, count: number): Promise<void> {
  const { database } = quintet;
  await registerTrainer(
    quintet,
    ARCHITECTURES.map(([key, title]) => ({ ...BASELINE, key, title })),
  );
  const datasetId = await makeDataset(database, 800);
  await database.dataset.update({ where: { id: datasetId }, data: { name: 'Indian actors' } });
  for (let first = 0; first < count; first += 50) {
    const experiment = await database.experiment.create({ data: { name: `Sweep ${first / 50 + 1}`, datasetId } });
    await makeFifty(database, experiment.id, first, Math.min(50, count - first), count);
  }
}

async function makeFifty(database: Database, experimentId: string, first: number, size: number, count: number) {
  const announced = await database.architecture.findMany({ select: { id: true, key: true } });
  const idOf = (wanted: string) => announced.find(({ key }) => key === wanted)?.id ?? '';
  const runs = await database.run.createManyAndReturn({
    data: Array.from({ length: size }, (_run, index) => {
      const n = first + index;
      const [key, title] = ARCHITECTURES[n % ARCHITECTURES.length] ?? ARCHITECTURES[0];
      const seed = Math.floor(n / ARCHITECTURES.length) + 1;
      const startedAt = new Date(Date.UTC(2026, 9, 1) + n * 3_600_000);
      return {
        experimentId,
        name: `${title}, seed ${seed}`,
        architectureKey: key,
        architectureId: idOf(key),
        seed,
        attempt: 1,
        status: n % 50 === 7 ? ('FAILED' as const) : ('COMPLETED' as const),
        hyperparameters: { ...BASELINE.defaults, learningRate: [1e-5, 1e-4, 1e-3, 1e-2][n % 4] ?? 1e-4 },
        bestEpoch: 10 + (n % 20),
        bestAccuracy: 0.3 + (0.6 * n) / count,
        parameterCount: 652_611,
        tags: n % 10 === 0 ? ['paper'] : [],
        createdAt: startedAt,
        queuedAt: startedAt,
        startedAt,
        finishedAt: new Date(startedAt.getTime() + 60_000 * (14 + (n % 40))),
      };
    }),
  });
  await database.metricSummary.createMany({
    data: runs.flatMap(run =>
      [
        { key: 'val_accuracy', last: (run.bestAccuracy ?? 0) - 0.02, min: 0.25, max: run.bestAccuracy ?? 0 },
        { key: 'val_loss', last: 1.6 - (run.bestAccuracy ?? 0), min: 1.4 - (run.bestAccuracy ?? 0), max: 1.4 },
      ].map(({ key, last, min, max }) => ({
        runId: run.id,
        attempt: 1,
        key,
        count: 30,
        lastStep: 30,
        lastValue: last,
        minStep: 12,
        minValue: min,
        maxStep: run.bestEpoch ?? 1,
        maxValue: max,
      })),
    ),
  });
}
