import { join } from 'node:path';
import { sizeOf } from '../../common/layers/shape.ts';
import type { Preprocessing } from '../architectures/architecture.ts';
import { batchesOf, readAhead } from '../data/batches.ts';
import { cachedRows, type RowsFile } from '../data/rowsFile.ts';
import { createProgram } from '../graph/createProgram.ts';
import type { Execution } from '../graph/execution.ts';
import type { Precision } from '../graph/precision.ts';
import type { Machine } from '../machine/describeMachine.ts';
import { feedsOf, prepare } from '../network/input.ts';
import type { Network } from '../network/network.ts';
import { bytesOf, sha256Of } from '../numbers/floatBytes.ts';
import { yieldToEvents } from './yieldToEvents.ts';

/** Fixed, independently of the run's batch size, because a different size could change the order of sums. */
const BATCH_SIZE = 32;

type Source = {
  images: RowsFile;
  count: number;
  /** Everything that the features depend on besides the base and its weights. It is part of their name in the cache. */
  known: {
    datasetHash: string;
    decodedBy: string;
    imageSize: number;
    interpolation: string;
    preprocessing: Preprocessing;
    machine: Machine;
    execution: Execution;
    precision: Precision;
  };
};

/** Creates the program that computes features from the inputs that `feedsOf` returns for a batch of images. */
export const featureProgram = (
  base: Network,
  { preprocessing, execution, precision }: Pick<Source['known'], 'preprocessing' | 'execution' | 'precision'>,
) =>
  createProgram(execution, {
    precision,
    variables: base.weights.map(({ variable }) => variable),
    functions: {
      features: (...fed) => [base.forward(prepare(fed, { preprocessing, fillMode: 'nearest' }))],
    },
  });

/**
 * Returns the features that a frozen base computes from every image, a row of float32 each. They are the same in every epoch,
 * so they are computed once and cached on this machine.
 */
export function features(
  base: Network,
  { images, count, known }: Source,
  { cacheDir, onProgress }: { cacheDir: string; onProgress: (done: number) => void },
): Promise<RowsFile> {
  const key = sha256Of(base.getWeights(), JSON.stringify([known, base.layers]));
  const length = sizeOf(base.output);
  const input = [known.imageSize, known.imageSize, 3];
  const path = join(cacheDir, 'features', `${key}.rows`);
  return cachedRows(path, { rows: count, bytesPerRow: 4 * length }, async write => {
    const program = featureProgram(base, known);
    let done = 0;
    const batches = batchesOf([...Array(count).keys()], BATCH_SIZE);
    for await (const { rows, batch: inputs } of readAhead(batches, wanted => images.read(wanted))) {
      const [values] = program.run('features', feedsOf({ inputs, count: rows.length }, input)) as [Float32Array];
      for (const [index, row] of rows.entries())
        await write(row, bytesOf(values.subarray(index * length, (index + 1) * length)));
      done += rows.length;
      onProgress(done);
      await yieldToEvents();
    }
    program.dispose();
  });
}
