import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-node-gpu';
import type { EpochMetrics } from '../headline.ts';
import type { ArtifactFile } from '../messages.ts';
import { type Labels, modelReadme } from './modelReadme.ts';
import { writeModelZip } from './modelZip.ts';
import { trainingCsv } from './trainingCsv.ts';

/** An epoch worth keeping: its number, its metrics, its weights. */
export type Kept = { epoch: number; metrics: EpochMetrics; weights: readonly Float32Array[] };

/** Writes the files of a run and hands each over. After every epoch, so that a run that ends early has its log and its best weights. */
export class RunFiles {
  readonly #folder: string;
  readonly #model: LayersModel;
  readonly #handOver: (file: ArtifactFile) => Promise<void>;

  constructor(folder: string, model: LayersModel, handOver: (file: ArtifactFile) => Promise<void>) {
    this.#folder = folder;
    this.#model = model;
    this.#handOver = handOver;
  }

  async log(epochs: readonly EpochMetrics[]): Promise<void> {
    const path = this.#pathOf('training.csv', epochs.length);
    await writeFile(path, trainingCsv(epochs));
    await this.#handOver({ name: 'training.csv', artifact: 'LOG', path });
  }

  async weights(name: 'best' | 'last', { epoch, weights }: Kept): Promise<void> {
    await this.#zip(`${name}.tfjs.zip`, 'WEIGHTS', epoch, weights);
  }

  /** The weights of the epoch that counts, with all that is needed to use them elsewhere. */
  async model({ epoch, weights }: Kept, labels: Labels): Promise<void> {
    const beside = { 'labels.json': JSON.stringify(labels, null, 2), 'README.md': modelReadme(labels) };
    await this.#zip('model.tfjs.zip', 'MODEL', epoch, weights, beside);
  }

  async #zip(
    name: string,
    artifact: ArtifactFile['artifact'],
    epoch: number,
    weights: readonly Float32Array[],
    beside?: Record<string, string>,
  ): Promise<void> {
    const path = this.#pathOf(name, epoch);
    await writeModelZip(path, this.#model, weights, beside);
    await this.#handOver({ name, artifact, epoch, path });
  }

  readonly #pathOf = (name: string, epoch: number) => join(this.#folder, `${epoch}-${name}`);
}
