import type { DatasetService } from '../dataset/dataset.service.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { DatasetClass, Run } from '../generated/prisma/client.ts';
import type { MetricService } from '../metric/metric.service.ts';
import { imagesPerEpoch, type Pace } from '../metric/pace.ts';

interface Services {
  datasets: DatasetService;
  experiments: ExperimentService;
  metrics: MetricService;
}

/** Returns the images per second of any run. Rows of a summary call `imagesPerSecondAt` with what they already know. */
export async function imagesPerSecond(run: Run, { datasets, experiments, metrics }: Services): Promise<number | null> {
  const [pace, { datasetId }] = await Promise.all([metrics.paceOf(run), experiments.get(run.experimentId)]);
  return imagesPerSecondAt(pace, run, trainingImagesOf(await datasets.classesOf({ id: datasetId })));
}

/** Returns null if the duration of an epoch is not known. */
export const imagesPerSecondAt = (pace: Pace | null, run: Run, trainingImages: number): number | null =>
  pace && pace.secondsPerEpoch !== 0 ? imagesPerEpoch(run, trainingImages) / pace.secondsPerEpoch : null;

export const trainingImagesOf = (classes: readonly DatasetClass[]): number =>
  classes.reduce((images, { train }) => images + train, 0);
