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

/** What the training meets: images, or what a frozen base gives for them. */
export type Examples = LabelledExamples & { shape: Shape; close(): void };

/** Whether a frozen base, if there is one, meets each image once: it gives the same in every epoch unless images change. */
export const meetsBaseOnce = ({ augmentation }: Plan): boolean => !augmentation;

/** The dataset's images, decoded and resized. */
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

/** The features of a frozen base where nothing augments, and the images otherwise. */
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

/** What the frozen base gives for each image. Base and images are not needed any more afterwards. */
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
    `The base is frozen and nothing augments: its features, ${base.output.join(' x ')} an image, ready after ${seconds()}; only the head trains`,
  );
  base.dispose();
  images.close();
  return rows;
}
