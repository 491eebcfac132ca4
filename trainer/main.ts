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

/** The time between two requests for a run. They also tell the server that an idle trainer is online. */
const IDLE_MS = 500;
/** The time between two attempts while the server is unreachable, doubled from the first to the longest. */
const AWAY_MS = { first: 500, longest: 10_000 };
/** How long signing off may take. After that, the server finds out when the lease expires. */
const GOODBYE_MS = 1_500;
/** EX_CONFIG of sysexits.h: restarting will not help. */
const EXIT_CONFIG = 78;

const log = pino({ name: 'trainer' });
const stopping = new AbortController();

/** Registers the trainer, then claims and trains runs until it is told to stop. Registers again if the server forgot it. */
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

/** Repeats a request at growing intervals while the server is unreachable. Logs when the wait begins and when it ends. */
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

/** Abandons the current run, returns it to the queue and exits. */
async function stop(reason: string): Promise<void> {
  if (stopping.signal.aborted) return;
  log.info({ reason }, 'stopping');
  stopping.abort();
  await Promise.race([retire?.().catch(() => undefined), wait(GOODBYE_MS)]);
  process.exit();
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stop(signal));
// The program that started this one has ended, even if it was killed.
process.once('disconnect', () => stop('the parent process has ended'));

/** Reads the settings and checks TensorFlow and the cache. Exits with EXIT_CONFIG if one of them is unusable. */
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
// Eager execution supports only float32 (graph/createProgram.ts).
const precisions = env.execution === 'graph' ? machine.precisions : (['float32'] as const);
if (machine.idleGpu)
  log.warn(
    {
      reason: `TensorFlow cannot use the GPU. Usually NVIDIA's driver is too old: update it and start again. With TF_CPP_MIN_LOG_LEVEL=0, TensorFlow logs the cause here.`,
    },
    `training on the CPU although this machine has a GPU, ${machine.idleGpu}`,
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
    log.fatal({ reason: (error as Error).message }, 'the trainer cannot continue');
    process.exit(1);
  }
}
