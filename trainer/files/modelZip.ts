import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { weightSpecs } from '../architectures/weightSpecs.ts';
import { bytesOf } from '../numbers/floatBytes.ts';
import type { Description } from './description.ts';
import { kerasConfig } from './kerasConfig.ts';

/** Every entry gets the same date, so that equal weights give equal archives. */
const MTIME = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes a zip of `model.json` and `weights.bin`, which tf.loadLayersModel reads once they are unpacked.
 *
 * @param weights in the order of weightSpecs
 * @param beside the text of more files, by name
 */
export async function writeModelZip(
  path: string,
  network: Description,
  weights: readonly Float32Array[],
  beside: Record<string, string> = {},
): Promise<void> {
  const specs = weightSpecs(network.layers, network.input, network.classes);
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'Quintet',
    convertedBy: null,
    modelTopology: kerasConfig(network),
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: specs.map(({ layer, name, shape }) => ({ name: `${layer}/${name}`, shape, dtype: 'float32' })),
      },
    ],
  };

  const zip = new ZipFile();
  const add = (name: string, content: Buffer, compress: boolean) =>
    zip.addBuffer(content, name, { mtime: MTIME, forceDosTimestamp: true, compress });
  add('model.json', Buffer.from(JSON.stringify(modelJson)), true);
  add('weights.bin', Buffer.concat(weights.map(bytesOf)), false); // trained weights do not compress
  for (const [name, text] of Object.entries(beside)) add(name, Buffer.from(text), true);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
