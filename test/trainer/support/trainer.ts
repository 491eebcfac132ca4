import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export type TrainerProcess = { process: ChildProcess; output: () => string; ended: Promise<unknown> };

/** Starts the trainer like `npm start` does and waits until it is registered. It is killed when the test ends. */
export async function startTrainer(env: { url: string; cacheDir: string; name?: string }): Promise<TrainerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'trainer/main.ts'], {
    env: {
      ...process.env,
      QUINTET_URL: env.url,
      QUINTET_CACHE_DIR: env.cacheDir,
      QUINTET_TRAINER_NAME: env.name ?? 'test trainer',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk;
    });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    await until('its training process is gone', () => trainingProcesses(child.pid).length === 0 || undefined);
  });
  await until('the trainer is registered', () => output.includes('"registered"') || undefined);
  return { process: child, output: () => output, ended };
}

/** Lists the training processes of this trainer, including orphans after it has ended. */
export function trainingProcesses(trainer: number | undefined): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
        return command.includes('trainer/process/trainingProcess') && parent === String(trainer);
      } catch {
        return false; // the process has just ended
      }
    })
    .map(Number);
}

/** Polls every 50 ms until the result is defined. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  seconds = 60,
): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`Timed out after ${seconds} s, waiting for: ${what}`);
}
