import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backend } from '../tensorflow/tensorflow.ts';
import { dataTypeOf, type Feed, type Files, isFiles } from './feed.ts';
import { encodeSavedModel, type GraphNode, TAG } from './savedModel.ts';

const { binding } = backend;

/** A graph that is loaded in TensorFlow, with the values of its variables. */
export class Session {
  readonly #id: number;

  constructor(nodes: readonly GraphNode[]) {
    const folder = mkdtempSync(join(tmpdir(), 'quintet-graph-'));
    try {
      writeFileSync(join(folder, 'saved_model.pb'), encodeSavedModel(nodes));
      this.#id = binding.loadSavedModel(folder, TAG);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Computes the fetched tensors from the fed ones, and returns their values. */
  run<Values extends Float32Array | Int32Array = Float32Array>(
    feeds: ReadonlyMap<string, Feed | Files>,
    fetches: readonly string[],
  ): Values[] {
    const fed = Array.from(feeds.values(), createTensor);
    try {
      const names = [...feeds.keys()].map(firstOutput).join();
      const outputs = binding.runSavedModel(this.#id, fed, names, fetches.map(firstOutput).join());
      return outputs.map(({ id }) => {
        const values = binding.tensorDataSync(id) as Values;
        binding.deleteTensor(id);
        return values;
      });
    } finally {
      for (const id of fed) binding.deleteTensor(id);
    }
  }

  close(): void {
    binding.deleteSavedModel(this.#id);
  }
}

/** Creates a tensor in TensorFlow and returns its id. */
const createTensor = (feed: Feed | Files): number =>
  isFiles(feed)
    ? binding.createTensor([...feed.shape], dataTypeOf(feed), feed.values)
    : binding.createTensor([...feed.shape], dataTypeOf(feed), feed.values);

const firstOutput = (node: string) => `${node}:0`;
