import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import util from 'node:util';
import type tensorflow from '@tensorflow/tfjs-node-gpu';
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js';
import { computingThreads } from './env.ts';
import { findGpu } from './gpu.ts';
import { packageVersion } from './packageVersion.ts';

// Loading this file loads 800 MB of native code: only processes that compute import it.

const require = createRequire(import.meta.url);

// tfjs-node 4.22 calls it, Node 23 removed it.
util.isNullOrUndefined ??= (value): value is null | undefined => value === null || value === undefined;

export const tf: typeof tensorflow = require('@tensorflow/tfjs-node-gpu');
export const backend = tf.backend() as NodeJSKernelBackend;

/** What computes: recorded with each run, since the same bits are promised for the same machine, versions and threads only. */
export function describeMachine() {
  const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
  return {
    device: backend.isUsingGpuDevice ? `${findGpu()?.name ?? 'GPU'} beside ${cpu}` : cpu,
    threads: computingThreads(),
    versions: {
      quintet: packageVersion(),
      node: process.versions.node,
      tensorflow: String((backend.binding as unknown as { TF_Version: string }).TF_Version),
      tfjs: tf.version['tfjs-node'],
    },
  };
}

/** A GPU that is there and that TensorFlow does not use. */
export const idleGpu = (): string | undefined => (backend.isUsingGpuDevice ? undefined : findGpu()?.name);

export type Machine = ReturnType<typeof describeMachine>;
