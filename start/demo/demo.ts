import type { Readable } from 'node:stream';
import sharp from 'sharp';
import yazl from 'yazl';
import { isEmptyQuintet, startDemoExperiment } from '../../cli/demoExperiment.ts';
import { importDataset } from '../../cli/importDataset.ts';
import { ages, drawFace } from './drawFace.ts';

const datasetName = 'Drawn faces (demo)';
/** Images of each class: enough that a curve rises, few enough that an epoch takes seconds on two cores. */
const trainPerClass = 160;
const validationPerClass = 80;
/** Of the demo experiment; about a minute on two cores. */
const epochs = 12;

/**
 * On an empty database: faces drawn by code, imported and trained on through the same doors as anybody's,
 * so that a newcomer sees curves move without bringing anything.
 */
export async function startDemo(report: (line: string) => void) {
  if (!(await isEmptyQuintet())) return;
  const dataset = await importDataset(
    { fileName: 'drawn-faces.zip', stream: await drawnFaces(), size: undefined },
    { name: datasetName, trainPerClass, validationPerClass, seed: 1 },
  );
  await startDemoExperiment(dataset.id, epochs);
  report('A short demo experiment on drawn faces has begun: open the dashboard and watch it.');
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
