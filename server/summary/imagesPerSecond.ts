import type { DatasetService } from '../dataset/dataset.service.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { MetricService } from '../metric/metric.service.ts';
import { imagesPerEpoch } from '../metric/pace.ts';

interface Services {
  datasets: DatasetService;
  experiments: ExperimentService;
  metrics: MetricService;
}

/** Null where nothing tells what an epoch takes. */
export async function imagesPerSecond(run: Run, { datasets, experiments, metrics }: Services): Promise<number | null> {
  const [pace, { datasetId }] = await Promise.all([metrics.paceOf(run), experiments.get(run.experimentId)]);
  if (!pace || pace.secondsPerEpoch === 0) return null;
  const classes = await datasets.classesOf({ id: datasetId });
  const trainingImages = classes.reduce((images, { train }) => images + train, 0);
  return imagesPerEpoch(run, trainingImages) / pace.secondsPerEpoch;
}
