import { parameterCount } from '../architectures/weightSpecs.ts';
import { describeMachine } from '../machine/describeMachine.ts';
import { count } from '../run/journal.ts';
import type { Context } from './context.ts';
import { meetsBaseOnce } from './examples.ts';
import type { Started } from './startNetwork.ts';

/** Records the network and the machine of a run, so that its results can be explained later. */
export async function describe(
  { assignment: { architecture, dataset, seed, execution }, plan, journal }: Context,
  { network: { base, head }, weightsHash }: Started,
): Promise<void> {
  const machine = describeMachine();
  const total = parameterCount([...(base?.weights ?? []), ...head.weights]);
  const trainable = parameterCount(head.weights.filter(({ trainable }) => trainable));
  await journal.send({
    kind: 'described',
    parameterCount: total,
    trainableParameterCount: trainable,
    environment: {
      ...machine,
      step: execution,
      precision: plan.hyperparameters.precision,
      datasetHash: dataset.hash,
      seed,
      ...(base && { frozenFeatures: meetsBaseOnce(plan) ? 'computed once' : 'computed in every step' }),
      ...(weightsHash && { pretrainedWeights: weightsHash }),
    },
  });
  await journal.say(
    `Device: ${machine.device}, ${machine.threads} threads, TensorFlow ${machine.versions.tensorflow}, Node ${machine.versions.node}`,
  );
  await journal.say(`${architecture}: ${count(total)} parameters, ${count(trainable)} of them trainable; seed ${seed}`);
}
