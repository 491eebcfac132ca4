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

/** @throws Error that names every variable that does not fit */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const { data, error } = variables.safeParse(setVariables(source));
  if (error)
    throw new Error(
      `The environment does not fit: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
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

/** Of several GPUs a trainer uses one, by its number or UUID as nvidia-smi has them: the first, or the one it was started with. */
export const visibleGpu = (): string => process.env.CUDA_VISIBLE_DEVICES?.split(',')[0] ?? '0';

/** Of Node's own, by default. */
const NODE_THREADS = 4;

/**
 * What a process that computes gets besides. Its threads are fixed here for the run's whole life, since another number would
 * add up in another order and give other bits. The number of threads between operations is left to TensorFlow: fixing that
 * one costs a sixth of the speed.
 */
export const computingEnvironment = (threads: number): NodeJS.ProcessEnv => ({
  ...process.env,
  TF_NUM_INTRAOP_THREADS: String(threads),
  UV_THREADPOOL_SIZE: String(Math.max(NODE_THREADS, threads)), // which decode images
  TF_CPP_MIN_LOG_LEVEL: process.env.TF_CPP_MIN_LOG_LEVEL ?? '2', // warnings about its own build are of no use to anybody here
  CUDA_VISIBLE_DEVICES: visibleGpu(),
  CUDA_DEVICE_ORDER: 'PCI_BUS_ID', // counted as nvidia-smi does
  TF_FORCE_GPU_ALLOW_GROWTH: 'true', // takes of the GPU what it needs, not all of it
  // Large pages: each step allocates its activations anew, and a page fault for every 4 kB costs up to 4 % of it.
  GLIBC_TUNABLES: process.env.GLIBC_TUNABLES ?? 'glibc.malloc.hugetlb=1',
});

/** How many threads this process computes with. */
export const computingThreads = (): number => Number(process.env.TF_NUM_INTRAOP_THREADS) || availableParallelism();
