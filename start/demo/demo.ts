import type { Readable } from 'node:stream';
import sharp from 'sharp';
import yazl from 'yazl';
import { addDemoRun, startDemoExperiment } from '../../cli/demoExperiment.ts';
import { importDataset } from '../../cli/importDataset.ts';
import { vgg16Weights } from '../../trainer/architectures/vgg16Weights.ts';
import { pretrainedWeights } from '../../trainer/weights/pretrained.ts';
import { WeightsUnavailable } from '../../trainer/weights/weightsUnavailable.ts';
import { ages, drawFace } from './drawFace.ts';

const datasetName = 'Drawn faces (demo)';
/** The numbers of images per class. Curves rise with so many, and all runs finish in two to five minutes on two cores. */
const trainPerClass = 100;
const validationPerClass = 40;

/** Batches are small because batch normalisation's moving statistics need some hundred steps to become usable. */
const ownNetworks = { imageSize: 96, batchSize: 4, epochs: 8, learningRate: 2e-4 };
const vgg16 = {
  'vgg16-frozen': { imageSize: 96, batchSize: 16, epochs: 15, learningRate: 5e-4 },
  'vgg16-trainable': { imageSize: 48, batchSize: 10, epochs: 4, learningRate: 5e-5 },
};

type Options = {
  cacheDir: string;
  /** The user's own file of VGG16 weights. */
  weightsFile: string | undefined;
  report: (line: string) => void;
};

/**
 * Fills an empty database: all five architectures train on faces drawn by code, so that newcomers see moving curves and a
 * summary without any images of their own. The demo imports the dataset and starts runs like any other client. VGG16's
 * weights are downloaded while the first runs train.
 */
export async function startDemo({ cacheDir, weightsFile, report }: Options) {
  const dataset = await importDataset(
    { fileName: 'drawn-faces.zip', stream: await drawnFaces(), size: undefined },
    { name: datasetName, trainPerClass, validationPerClass, seed: 1 },
  );
  const experiment = await startDemoExperiment(dataset.id, ['baseline', 'regularized', 'augmented'], ownNetworks);
  report('A demo experiment on drawn faces has started. It takes a few minutes: open the dashboard to watch it.');
  try {
    await pretrainedWeights(vgg16Weights, { weightFiles: { QUINTET_VGG16_WEIGHTS: weightsFile }, cacheDir });
  } catch (error) {
    if (!(error instanceof WeightsUnavailable)) throw error;
    return report(`The demo skips VGG16. ${error.message}`);
  }
  for (const [architecture, hyperparameters] of Object.entries(vgg16))
    await addDemoRun(experiment, architecture, hyperparameters);
}

async function drawnFaces(): Promise<Readable> {
  const zip = new yazl.ZipFile();
  for (const age of ages)
    for (let number = 1; number <= trainPerClass + validationPerClass; number++) {
      const jpeg = await sharp(Buffer.from(drawFace(age, number)))
        .jpeg({ quality: 88 })
        .toBuffer();
      zip.addBuffer(jpeg, `${age}/drawn-${age}-${String(number).padStart(3, '0')}.jpg`, { compress: false });
    }
  zip.end();
  return zip.outputStream as Readable;
}
