import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { LayersModel } from '@tensorflow/tfjs-node-gpu';
import { ZipFile } from 'yazl';

/** Every entry gets the same date, so that equal weights make equal archives. */
const MTIME = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes `model.json` and `weights.bin`, which tf.loadLayersModel reads once they are unpacked, and whatever is put beside them.
 *
 * @param weights in the order of `model.weights`; the model itself keeps its own
 */
export async function writeModelZip(
  path: string,
  model: LayersModel,
  weights: readonly Float32Array[],
  beside: Record<string, string> = {},
): Promise<void> {
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'Quintet',
    convertedBy: null,
    modelTopology: model.toJSON(null, false),
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: model.weights.map(({ originalName, shape }) => ({ name: originalName, shape, dtype: 'float32' })),
      },
    ],
  };
  const bytes = Buffer.concat(
    weights.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );

  const zip = new ZipFile();
  const add = (name: string, content: Buffer, compress: boolean) =>
    zip.addBuffer(content, name, { mtime: MTIME, forceDosTimestamp: true, compress });
  add('model.json', Buffer.from(JSON.stringify(modelJson)), true);
  add('weights.bin', bytes, false); // trained weights do not compress
  for (const [name, text] of Object.entries(beside)) add(name, Buffer.from(text), true);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
