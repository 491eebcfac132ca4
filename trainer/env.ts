import { availableParallelism, homedir, hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';
import { EXECUTIONS, type Execution } from './graph/execution.ts';
import type { WeightFiles } from './weights/record.ts';

const variables = z.object({
  QUINTET_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  QUINTET_TOKEN: z.string().optional(),
  QUINTET_TRAINER_NAME: z.string().max(100).default(hostname()),
  QUINTET_CACHE_DIR: z.string().default(resolve(homedir(), '.cache/quintet')),
  QUINTET_VGG16_WEIGHTS: z.string().optional(),
  QUINTET_EXECUTION: z.enum(EXECUTIONS).default('graph'),
});

export type Env = {
  url: string;
  token: string | undefined;
  name: string;
  cacheDir: string;
  weightFiles: WeightFiles;
  execution: Execution;
};

/** @throws Error that names every invalid variable */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const { data, error } = variables.safeParse(setVariables(source));
  if (error)
    throw new Error(
      `These environment variables are invalid: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
    );
  return {
    url: data.QUINTET_URL.replace(/\/$/, ''),
    token: data.QUINTET_TOKEN,
    name: data.QUINTET_TRAINER_NAME,
    cacheDir: resolve(data.QUINTET_CACHE_DIR),
    weightFiles: { QUINTET_VGG16_WEIGHTS: data.QUINTET_VGG16_WEIGHTS && resolve(data.QUINTET_VGG16_WEIGHTS) },
    execution: data.QUINTET_EXECUTION,
  };
}

/**
 * Returns the GPU that the trainer uses, by nvidia-smi's number or UUID. A trainer uses only one: the first of those in
 * CUDA_VISIBLE_DEVICES, or the machine's first.
 */
export const visibleGpu = (): string => process.env.CUDA_VISIBLE_DEVICES?.split(',')[0] ?? '0';

/** Node's default size of its thread pool. */
const NODE_THREADS = 4;

/**
 * Returns the environment of a process that computes. The number of threads is fixed for the whole run, because a different
 * number would change the order of sums and thus the bits of the result. The number of threads between operations is left to
 * TensorFlow, because fixing it costs a sixth of the speed.
 */
export const computingEnvironment = (threads: number): NodeJS.ProcessEnv => ({
  ...process.env,
  TF_NUM_INTRAOP_THREADS: String(threads),
  UV_THREADPOOL_SIZE: String(Math.max(NODE_THREADS, threads)), // these threads decode images
  TF_CPP_MIN_LOG_LEVEL: process.env.TF_CPP_MIN_LOG_LEVEL ?? '2', // hides warnings about TensorFlow's build
  CUDA_VISIBLE_DEVICES: visibleGpu(),
  CUDA_DEVICE_ORDER: 'PCI_BUS_ID', // numbers GPUs as nvidia-smi does
  TF_FORCE_GPU_ALLOW_GROWTH: 'true', // takes only as much GPU memory as it needs
  // Large pages, because each step allocates its activations anew, and page faults for every 4 kB cost up to 4 % of the step.
  GLIBC_TUNABLES: process.env.GLIBC_TUNABLES ?? 'glibc.malloc.hugetlb=1',
});

/** Returns the number of threads that this process computes with. */
export const computingThreads = (): number => Number(process.env.TF_NUM_INTRAOP_THREADS) || availableParallelism();
