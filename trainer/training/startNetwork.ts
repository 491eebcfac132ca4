import { type Assembled, assemble } from '../network/assemble.ts';
import { pretrainedWeights } from '../weights/pretrained.ts';
import type { Pretrained } from '../weights/record.ts';
import type { Context } from './context.ts';

export type Started = {
  network: Assembled;
  /** The hash of the pretrained weights, from any source. */
  weightsHash?: string;
  /** The pretrained weights that the network starts from, or undefined if the user's own file contains different ones. */
  startedFrom?: Pretrained | undefined;
};

/** Builds the plan's network with its initial weights. */
export async function startNetwork({ assignment, plan, journal }: Context): Promise<Started> {
  const { dataset, seed, weightFiles, cacheDir } = assignment;
  const classes = dataset.classes.length;
  const { pretrained } = plan;
  if (!pretrained) return { network: assemble(plan, { classes, seed }) };
  const found = await pretrainedWeights(pretrained, {
    weightFiles,
    cacheDir,
    onProgress: ({ doneBytes, totalBytes }) =>
      journal.phase('fetching weights', megabytes(doneBytes), megabytes(totalBytes)),
  });
  await journal.say(found.origin);
  return {
    network: assemble(plan, { classes, seed, startWeights: found.tensors }),
    weightsHash: found.sha256,
    startedFrom: found.sha256 === pretrained.sha256 ? pretrained : undefined,
  };
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
