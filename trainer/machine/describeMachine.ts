import { cpus } from 'node:os';
import { computingThreads } from '../env.ts';
import { packageVersion } from '../system/packageVersion.ts';
import { backend, tf } from '../tensorflow/tensorflow.ts';
import { findGpu } from './gpu.ts';

/** Describes the machine for a run's record. Results are equal to the bit only on the same machine, versions and threads. */
export function describeMachine() {
  const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
  return {
    device: backend.isUsingGpuDevice ? `${findGpu()?.name ?? 'GPU'} beside ${cpu}` : cpu,
    threads: computingThreads(),
    versions: {
      quintet: packageVersion(),
      node: process.versions.node,
      tensorflow: backend.binding.TF_Version,
      tfjs: tf.version['tfjs-node'],
    },
  };
}

/** Returns the name of a GPU that the machine has and TensorFlow does not use. */
export const idleGpu = (): string | undefined => (backend.isUsingGpuDevice ? undefined : findGpu()?.name);

export type Machine = ReturnType<typeof describeMachine>;
