import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpochMetrics } from '../run/headline.ts';
import type { ArtifactFile } from '../run/messages.ts';
import type { Pretrained } from '../weights/record.ts';
import type { Description } from './description.ts';
import type { Kept } from './kept.ts';
import { writeKerasH5 } from './kerasH5.ts';
import { type Labels, modelReadme } from './modelReadme.ts';
import { writeModelZip } from './modelZip.ts';
import { trainingCsv } from './trainingCsv.ts';

export type Networks = {
  /** The layers that train. Only their weights change, so only they are written after every epoch. */
  head: Description;
  whole: Description;
  /** The weights of the frozen layers before the head. */
  frozenWeights: readonly Float32Array[];
  /** The pretrained weights that training starts from. */
  startedFrom?: Pretrained | undefined;
};

/**
 * Writes the files of a run and hands each over for upload. It does so after every epoch, so that a run that ends early still
 * has its log and its best weights.
 */
export class RunFiles {
  readonly #folder: string;
  readonly #networks: Networks;
  readonly #handOver: (file: ArtifactFile) => Promise<void>;

  constructor(folder: string, networks: Networks, handOver: (file: ArtifactFile) => Promise<void>) {
    this.#folder = folder;
    this.#networks = networks;
    this.#handOver = handOver;
  }

  async log(epochs: readonly EpochMetrics[]): Promise<void> {
    const path = this.#pathOf('training.csv', epochs.length);
    await writeFile(path, trainingCsv(epochs));
    await this.#handOver({ name: 'training.csv', artifact: 'LOG', path });
  }

  async picture(name: string, png: Uint8Array): Promise<void> {
    const path = this.#pathOf(name, 0);
    await writeFile(path, png);
    await this.#handOver({ name, artifact: 'PICTURE', path });
  }

  async weights(which: 'best' | 'last', { epoch, weights }: Kept): Promise<void> {
    const name = `${which}.tfjs.zip`;
    const path = this.#pathOf(name, epoch);
    await writeModelZip(path, this.#networks.head, weights);
    await this.#handOver({ name, artifact: 'WEIGHTS', epoch, path });
  }

  /** Writes the model of the best epoch, with everything that is needed to use it elsewhere. */
  async model({ epoch, weights }: Kept, labels: Labels): Promise<void> {
    const { whole, frozenWeights, startedFrom } = this.#networks;
    const all = [...frozenWeights, ...weights];
    const zip = { name: 'model.tfjs.zip', path: this.#pathOf('model.tfjs.zip', epoch) };
    await writeModelZip(zip.path, whole, all, {
      'labels.json': JSON.stringify(labels, null, 2),
      'README.md': modelReadme(labels, startedFrom),
    });
    await this.#handOver({ ...zip, artifact: 'MODEL', epoch });

    const h5 = { name: 'model.h5', path: this.#pathOf('model.h5', epoch) };
    await writeKerasH5(h5.path, whole, all, { labels: JSON.stringify(labels) });
    await this.#handOver({ ...h5, artifact: 'MODEL', epoch });
  }

  readonly #pathOf = (name: string, epoch: number) => join(this.#folder, `${epoch}-${name}`);
}
