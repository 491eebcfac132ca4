import { type Assembled, assemble } from '../network/assemble.ts';
import { pretrainedWeights } from '../weights/pretrained.ts';
import type { Pretrained } from '../weights/record.ts';
import type { Context } from './context.ts';

export type Started = {
  network: Assembled;
  /** The hash of the pretrained weights, whoever they come from. */
  weightsHash?: string;
  /** The set of weights that the network starts from; undefined for other weights in a file of the user's own. */
  startedFrom?: Pretrained | undefined;
};

/** The plan's network with the weights that its training starts from. */
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
