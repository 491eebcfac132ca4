import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { type Api, createApi } from './api.ts';
import { withPrecisions } from './architectures/architecture.ts';
import { architectures } from './architectures/registry.ts';
import { readEnv } from './env.ts';
import { Refused, Unavailable } from './errors/serverErrors.ts';
import type { RegisterTrainerInput } from './graphql/graphql.ts';
import { usableCores } from './machine/cores.ts';
import { probeMachine } from './machine/machine.ts';
import { TrainersHere } from './machine/trainersHere.ts';
import { runOne } from './runOne.ts';

/** Between two questions for a run. Asking is also how an idle trainer shows that it is there. */
const IDLE_MS = 500;
/** Between two tries while the server is away, doubled from the first to the longest. */
const AWAY_MS = { first: 500, longest: 10_000 };
/** What a goodbye may take; then the lease's end says the same. */
const GOODBYE_MS = 1_500;
/** EX_CONFIG of sysexits.h: starting again will not help. */
const EXIT_CONFIG = 78;

const log = pino({ name: 'trainer' });
const stopping = new AbortController();

/** Registers, claims and runs until told to stop. Known again or anew: a server that forgot this trainer is greeted again. */
async function work(api: Api, env: ReturnType<typeof readEnv>, introduction: RegisterTrainerInput): Promise<void> {
  const { signal } = stopping;
  while (!signal.aborted) {
    const { trainer, heartbeatSeconds } = await whenBack(() => api.register(introduction));
    log.info({ trainer: trainer.id, device: introduction.device, server: env.url }, 'registered');
    retire = () => api.retire(trainer.id);
    try {
      while (!signal.aborted) {
        const run = await whenBack(() => api.claim(trainer.id));
        if (run) {
          log.info({ run: run.number, attempt: run.attempt, architecture: run.architecture.key }, 'run claimed');
          await runOne(run, {
            api,
            trainerId: trainer.id,
            heartbeatSeconds,
            server: env,
            cacheDir: env.cacheDir,
            weightFiles: env.weightFiles,
            execution: env.execution,
            threads: Math.max(1, Math.floor(usableCores() / (await neighbours.count()))),
            log,
            signal,
          });
        } else {
          await wait(IDLE_MS, undefined, { signal });
        }
      }
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'NOT_FOUND')) throw error;
      log.warn('the server does not know this trainer; registering again');
    }
  }
}

/** Asks again, ever more patiently, while the server is away; says so once, and once that it is back. */
async function whenBack<T>(request: () => Promise<T>): Promise<T> {
  for (let pause = AWAY_MS.first; ; pause = Math.min(2 * pause, AWAY_MS.longest)) {
    stopping.signal.throwIfAborted();
    try {
      const answer = await request();
      if (pause > AWAY_MS.first) log.info('the server is back');
      return answer;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      if (pause === AWAY_MS.first) log.warn({ reason: error.message }, 'waiting for the server');
      await wait(pause, undefined, { signal: stopping.signal });
    }
  }
}

let retire: (() => Promise<unknown>) | undefined;

/** Lets the run go, gives it back, and leaves. */
async function stop(why: string): Promise<void> {
  if (stopping.signal.aborted) return;
  log.info({ why }, 'stopping');
  stopping.abort();
  await Promise.race([retire?.().catch(() => undefined), wait(GOODBYE_MS)]);
  process.exit();
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stop(signal));
// Started by another program: it is gone, however it went.
process.once('disconnect', () => stop('the starting program is gone'));

/** Settings, TensorFlow and the cache are there or the process ends: starting again would not help. */
async function prepared() {
  try {
    const env = readEnv();
    return { env, machine: await probeMachine(), neighbours: await TrainersHere.join(env.cacheDir) };
  } catch (error) {
    log.fatal((error as Error).message);
    process.exit(EXIT_CONFIG);
  }
}

const { env, machine, neighbours } = await prepared();
// Only the graph has other precisions than float32 (graph/createProgram.ts).
const precisions = env.execution === 'graph' ? machine.precisions : (['float32'] as const);
if (machine.idleGpu)
  log.warn(
    {
      reason: `TensorFlow cannot use it; TF_CPP_MIN_LOG_LEVEL=0 lets it say why in this log. Most often NVIDIA's driver is too old: update it, then start again.`,
    },
    `trains on the processor, though there is a GPU, ${machine.idleGpu}`,
  );
try {
  await work(createApi(env), env, {
    name: env.name,
    device: machine.device,
    threads: machine.threads,
    versions: machine.versions,
    architectures: architectures.map(({ key, title, description, defaults, hyperparametersSchema, configure }) => ({
      key,
      title,
      description,
      defaults,
      hyperparametersSchema: withPrecisions(hyperparametersSchema, precisions),
      layers: [...configure({}).layers],
    })),
  });
} catch (error) {
  if (!stopping.signal.aborted) {
    log.fatal({ reason: (error as Error).message }, 'the trainer cannot go on');
    process.exit(1);
  }
}
