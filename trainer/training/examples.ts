import type { Shape } from '../../common/layers/shape.ts';
import type { Plan } from '../architectures/architecture.ts';
import { decodedBy, decodedImages } from '../data/decodedImages.ts';
import { downloadFrom } from '../data/download.ts';
import type { RowsFile } from '../data/rowsFile.ts';
import { describeMachine } from '../machine/describeMachine.ts';
import type { Assembled } from '../network/assemble.ts';
import type { Network } from '../network/network.ts';
import { stopwatch } from '../run/journal.ts';
import type { Context } from './context.ts';
import type { LabelledExamples } from './evaluate.ts';
import { features } from './features.ts';

/** The inputs of the layers that train: images, or the features that a frozen base computes from them. */
export type Examples = LabelledExamples & { shape: Shape; close(): void };

/** Returns whether a frozen base sees each image only once, because its features are the same in every epoch. */
export const meetsBaseOnce = ({ augmentation }: Plan): boolean => !augmentation;

/** Returns the dataset's images, decoded and resized. */
export async function imagesFor({ assignment, plan, journal }: Context): Promise<RowsFile> {
  const { dataset, cacheDir, server } = assignment;
  const { imageSize, interpolation } = plan.hyperparameters;
  const seconds = stopwatch();
  const images = await decodedImages(dataset, plan.hyperparameters, {
    cacheDir,
    download: downloadFrom(server),
    onProgress: done => journal.phase('downloading images', done, dataset.images.length),
  });
  await journal.say(`Images of ${imageSize} x ${imageSize} (${interpolation}) ready after ${seconds()}`);
  return images;
}

/** Returns the features of a frozen base if there is one and the run does not augment, and the images otherwise. */
export async function examplesFor(context: Context, { base, input }: Assembled, images: RowsFile): Promise<Examples> {
  const classIndexes = Int32Array.from(context.assignment.dataset.images, image => image.classIndex);
  if (!base || !meetsBaseOnce(context.plan))
    return {
      classIndexes,
      shape: input,
      read: async wanted => ({ inputs: await images.read(wanted), count: wanted.length }),
      close: () => images.close(),
    };
  const rows = await featuresFor(context, base, images);
  return {
    classIndexes,
    shape: base.output,
    read: async wanted => ({ inputs: new Float32Array((await rows.read(wanted)).buffer), count: wanted.length }),
    close: () => rows.close(),
  };
}

/** Computes the features of each image, then frees base and images, which are no longer needed. */
async function featuresFor(
  { assignment: { dataset, cacheDir, execution }, plan, journal }: Context,
  base: Network,
  images: RowsFile,
): Promise<RowsFile> {
  const { imageSize, interpolation, precision } = plan.hyperparameters;
  const total = dataset.images.length;
  const seconds = stopwatch();
  const known = {
    datasetHash: dataset.hash,
    decodedBy: decodedBy(),
    imageSize,
    interpolation,
    preprocessing: plan.preprocessing,
    machine: describeMachine(),
    execution,
    precision,
  };
  const rows = await features(
    base,
    { images, count: total, known },
    { cacheDir, onProgress: done => journal.phase('computing features', done, total) },
  );
  await journal.say(
    `Features of the frozen base (${base.output.join(' x ')} per image) ready after ${seconds()}; only the layers after it train`,
  );
  base.dispose();
  images.close();
  return rows;
}
