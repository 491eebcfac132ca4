import { createRequire } from 'node:module';
import util from 'node:util';
import type tensorflow from '@tensorflow/tfjs-node-gpu';
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js';

// Loading this file loads 800 MB of native code: only processes that compute import it.

const require = createRequire(import.meta.url);

// tfjs-node 4.22 calls it, Node 23 removed it.
util.isNullOrUndefined ??= (value): value is null | undefined => value === null || value === undefined;

export const tf: typeof tensorflow = require('@tensorflow/tfjs-node-gpu');
export const backend = tf.backend() as NodeJSKernelBackend;
