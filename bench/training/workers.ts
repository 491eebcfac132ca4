import { fileURLToPath } from 'node:url';
import { kerasPython, type PythonPackages, pythonWith } from '../../reference/environment.ts';
import type { Plan } from '../../trainer/architectures/architecture.ts';
import { parameterCount, weightSpecs } from '../../trainer/architectures/weightSpecs.ts';
import type { Precision } from '../../trainer/graph/precision.ts';
import { ask } from '../ask.ts';
import { type Case, CLASSES, type Contender, planOf, type Way } from './cases.ts';

/** What a worker gets as its argument. Each builds its network from the plan's layer list, so it is the same one. */
export type Job = Pick<Case, 'warmUp' | 'steps'> & { plan: Plan; classes: number; way: string };

/** What it prints. The images of a frozen network are those of all epochs, its seconds too. */
export type Answer = { images: number; seconds: number; parameters: number; version: string };

const PYTORCH: PythonPackages = {
  key: 'pytorch',
  title: 'PyTorch',
  requirements: fileURLToPath(new URL('./requirements.txt', import.meta.url)),
  download: "it with NVIDIA's libraries, which its wheel does not load without (2.7 GB, once)",
  disk: '8 GB',
};

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The contenders' programs, and what measures the machine. */
export class Workers {
  readonly #commands: Record<Contender | 'limit', readonly string[]>;

  private constructor(keras: string, pytorch: string) {
    this.#commands = {
      Quintet: [process.execPath, here('../../start/bootstrap.mjs'), here('quintetWorker.ts')],
      Keras: [keras, here('keras_worker.py')],
      PyTorch: [pytorch, here('pytorch_worker.py')],
      limit: [keras, here('matrix_product.py')],
    };
  }

  /** Makes the Pythons that are not there yet. */
  static async prepare(cacheDir: string): Promise<Workers> {
    return new Workers(await kerasPython(cacheDir), await pythonWith(PYTORCH, cacheDir));
  }

  /** @throws Error when the worker fails, or trained a network with another number of parameters */
  async train(which: Case, { contender, way }: Way, precision: Precision): Promise<Answer> {
    const { warmUp, steps } = which;
    const plan = planOf(which, precision);
    const job: Job = { plan, warmUp, steps, classes: CLASSES, way };
    const answer: Answer = await ask([...this.#commands[contender], JSON.stringify(job)]);
    const { imageSize } = plan.hyperparameters;
    const expected = parameterCount(weightSpecs(plan.layers, [imageSize, imageSize, 3], CLASSES));
    if (answer.parameters !== expected)
      throw new Error(`${contender} trained ${answer.parameters} parameters instead of ${expected}: another network`);
    return answer;
  }

  /** What the machine can do: a product of two 2048 x 2048 matrices in TensorFlow, in operations a second. */
  async limit(precision: Precision): Promise<number> {
    const { operations, seconds }: { operations: number; seconds: number } = await ask([
      ...this.#commands.limit,
      precision,
    ]);
    return operations / seconds;
  }
}
