import { fork } from 'node:child_process';
import { computingEnvironment } from '../env.ts';
import type { Precision } from '../graph/precision.ts';
import { scriptBeside } from '../system/scriptBeside.ts';
import { usableCores } from './cores.ts';
import type { Machine } from './describeMachine.ts';

/** TensorFlow cannot be loaded, so this machine cannot train. */
export class NoTensorflow extends Error {
  override name = 'NoTensorflow';
}

/**
 * Describes the machine by loading TensorFlow in a short-lived process. A trainer that cannot train therefore fails when it
 * starts, and never keeps the library in its own memory.
 */
export async function probeMachine(): Promise<Machine & { precisions: Precision[]; idleGpu?: string }> {
  const child = fork(scriptBeside(import.meta.url, 'machineProbe'), {
    env: computingEnvironment(usableCores()),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', chunk => {
    complaints += chunk;
  });
  return new Promise((found, missing) => {
    child.once('message', found);
    child.once('error', error => missing(new NoTensorflow(`TensorFlow cannot be loaded: ${error.message}.`)));
    child.once('close', (code, signal) => {
      const lastWords = complaints.match(/^\w*Error: .*$/m)?.[0] ?? complaints.trim().split('\n').at(-1);
      const reason =
        lastWords || (signal ? `its process was ended by ${signal}` : `its process ended with code ${code}`);
      missing(
        new NoTensorflow(`TensorFlow cannot be loaded: ${reason}. Run npm start or npm run build to prepare it.`),
      );
    });
  });
}
