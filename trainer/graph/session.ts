import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backend } from '../tensorflow/tensorflow.ts';
import { dataTypeOf, type Feed, type Files, isFiles } from './feed.ts';
import { encodeSavedModel, type GraphNode, TAG } from './savedModel.ts';

const { binding } = backend;

/** A graph in TensorFlow's hands, with the variables that it holds. */
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

  /** Runs what the fetched tensors need, with the fed ones given, and waits for it. */
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

/** The id of a tensor that holds what is fed. */
const createTensor = (feed: Feed | Files): number =>
  isFiles(feed)
    ? binding.createTensor([...feed.shape], dataTypeOf(feed), feed.values)
    : binding.createTensor([...feed.shape], dataTypeOf(feed), feed.values);

const firstOutput = (node: string) => `${node}:0`;
