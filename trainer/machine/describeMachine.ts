import { cpus } from 'node:os';
import { computingThreads } from '../env.ts';
import { packageVersion } from '../system/packageVersion.ts';
import { backend, tf } from '../tensorflow/tensorflow.ts';
import { findGpu } from './gpu.ts';

/** What computes: recorded with each run, since the same bits are promised for the same machine, versions and threads only. */
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

/** A GPU that is there and that TensorFlow does not use. */
export const idleGpu = (): string | undefined => (backend.isUsingGpuDevice ? undefined : findGpu()?.name);

export type Machine = ReturnType<typeof describeMachine>;
