import type { Env } from './env.ts';

/** A program that npm start keeps alive. */
export interface Program {
  name: string;
  script: string;
  /** Node's and V8's own options. */
  flags: string[];
  env: Record<string, string>;
}

/** An import syncs every image to the disk; with Node's own four threads, decoding would wait for the disk. */
const SERVER_THREADS = { UV_THREADPOOL_SIZE: '12' };

/**
 * glibc gives each of those threads a heap of its own and keeps what was freed there; two heaps are reused instead, as
 * sharp's documentation advises. Naming a threshold for trimming also stops glibc from raising it by itself, so that
 * what an import has freed goes back to the system.
 */
const SMALL_NATIVE_HEAP = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Prisma's query compiler is WebAssembly. V8's optimizing compiler takes 40 MB for it and never gives them back, although
 * each query is compiled once and its plan is kept: the baseline compiler, for the functions that are called, is enough.
 */
const PLAIN_WEBASSEMBLY = ['--liftoff-only', '--wasm-lazy-compilation'];

/** Young objects get 3 x 4 MB instead of 3 x 16 MB; imports and queries were measured to take no longer. */
const SMALL_YOUNG_GENERATION = ['--max-semi-space-size=4'];

/** How each program is started. The trainer's environment also reaches TensorFlow, so its memory is left alone. */
export function programs(env: Env, databaseUrl: string, serverUrl: string) {
  const common = { HOST: env.host, QUINTET_DATA_DIR: env.dataDir, QUINTET_CACHE_DIR: env.cacheDir };
  const server: Program = {
    name: 'server',
    script: 'dist/server/main.js',
    flags: [...PLAIN_WEBASSEMBLY, ...SMALL_YOUNG_GENERATION],
    env: {
      ...common,
      ...SERVER_THREADS,
      ...SMALL_NATIVE_HEAP,
      DATABASE_URL: databaseUrl,
      SERVER_PORT: String(env.serverPort),
    },
  };
  const web: Program = {
    name: 'web',
    script: 'dist/web/main.js',
    flags: SMALL_YOUNG_GENERATION,
    env: { ...common, PORT: String(env.port), QUINTET_URL: serverUrl },
  };
  const trainer: Program = {
    name: 'trainer',
    script: 'dist/trainer/main.js',
    flags: [],
    env: { ...common, QUINTET_URL: serverUrl },
  };
  return { server, web, trainer };
}
