import type { Env } from './env.ts';

/** A program that npm start keeps alive. */
export interface Program {
  name: string;
  script: string;
  /** Command line options of Node and V8. */
  flags: string[];
  env: Record<string, string>;
}

/** An import syncs every image to the disk. With Node's default of four threads, decoding would wait for the disk. */
const SERVER_THREADS = { UV_THREADPOOL_SIZE: '12' };

/**
 * By default glibc gives each of those threads a heap of its own and keeps the freed memory there. Two shared heaps replace
 * them, as sharp's documentation advises. Setting the trim threshold also stops glibc from raising it, so that memory freed
 * by an import goes back to the system.
 */
const SMALL_NATIVE_HEAP = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Prisma's query compiler is WebAssembly, for which V8's optimizing compiler takes 40 MB and never frees them. Each query is
 * compiled only once and its plan is kept, so V8's baseline compiler is fast enough, and only for functions that are called.
 */
const PLAIN_WEBASSEMBLY = ['--liftoff-only', '--wasm-lazy-compilation'];

/** Young objects get 3 x 4 MB instead of 3 x 16 MB. By measurement, imports and queries take no longer. */
const SMALL_YOUNG_GENERATION = ['--max-semi-space-size=4'];

/** Returns how each program is started. The trainer passes its environment on to TensorFlow, so it gets no memory settings. */
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
