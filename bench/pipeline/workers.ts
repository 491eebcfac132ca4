import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { kerasPython } from '../../reference/environment.ts';
import { ask } from '../ask.ts';
import type { Answer, AugmentingJob, DecodingJob, ReadingJob, TrainingJob } from './jobs.ts';

type Conditions = {
  /** Words to put before the command. */
  prefix?: readonly string[];
  threads?: number;
};

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The programs that are timed, each in a separate process. They return images per second. */
export class Workers {
  readonly #python: string;

  private constructor(python: string) {
    this.#python = python;
  }

  static async prepare(cacheDir: string): Promise<Workers> {
    return new Workers(await kerasPython(cacheDir));
  }

  decode = (job: DecodingJob, conditions?: Conditions) => this.#quintet('decodeWorker.ts', job, conditions);
  read = (job: ReadingJob, conditions?: Conditions) => this.#quintet('readWorker.ts', job, conditions);
  augment = (job: AugmentingJob) => this.#quintet('augmentWorker.ts', job);
  train = (job: TrainingJob, conditions?: Conditions) => this.#quintet('trainWorker.ts', job, conditions);

  keras = (job: object) => this.#run([this.#python, here('keras_loader.py'), JSON.stringify(job)]);

  /** Drops a file, or the files of a folder, from the system's cache. */
  async forget(path: string): Promise<void> {
    await execa(this.#python, [here('forget.py'), path]);
  }

  #quintet(script: string, job: object, conditions?: Conditions): Promise<number> {
    const command = [process.execPath, here('../../start/bootstrap.mjs'), `bench/pipeline/${script}`];
    return this.#run([...command, JSON.stringify(job)], conditions);
  }

  async #run(command: readonly string[], { prefix = [], threads }: Conditions = {}): Promise<number> {
    const { images, seconds }: Answer = await ask([...prefix, ...command], threads);
    return images / seconds;
  }
}
