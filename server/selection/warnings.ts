import type { Dataset, Experiment, Run } from '../generated/prisma/client.ts';

interface Origin {
  run: Pick<Run, 'number'>;
  experiment: Pick<Experiment, 'headline'>;
  dataset: Pick<Dataset, 'id' | 'name' | 'hash'>;
}

const HEADLINES = {
  BEST_ACCURACY: 'its best validation accuracy',
  LOWEST_LOSS: 'its lowest validation loss',
  LAST: 'its last epoch',
};

/** Returns reasons why the accuracies cannot be compared. Datasets with the same hash have the same images in the same parts. */
export function warningsOn(origins: readonly Origin[]): string[] {
  const datasets = grouped(origins, ({ dataset }) => dataset.hash ?? dataset.id);
  const headlines = grouped(origins, ({ experiment }) => experiment.headline);
  return [
    ...(datasets.length > 1
      ? [
          `These runs were evaluated on different images: ${datasets
            .map(group => `${group[0].dataset.name} (${runsOf(group)})`)
            .join(', ')}. Their accuracies do not say which network is better.`,
        ]
      : []),
    ...(headlines.length > 1
      ? [
          `The best epoch was chosen differently: ${headlines
            .map(group => `by ${HEADLINES[group[0].experiment.headline]} (${runsOf(group)})`)
            .join(', ')}.`,
        ]
      : []),
  ];
}

const runsOf = (origins: readonly Origin[]): string =>
  `${origins.length === 1 ? 'run' : 'runs'} ${origins.map(({ run }) => run.number).join(', ')}`;

function grouped(origins: readonly Origin[], keyOf: (origin: Origin) => string): [Origin, ...Origin[]][] {
  const groups = new Map<string, [Origin, ...Origin[]]>();
  for (const origin of origins) {
    const group = groups.get(keyOf(origin));
    if (group) group.push(origin);
    else groups.set(keyOf(origin), [origin]);
  }
  return [...groups.values()];
}
