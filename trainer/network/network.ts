import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Own, ParameterName } from '../../common/layers/layerKind.ts';
import type { Layer } from '../../common/layers/registry.ts';
import type { Shape } from '../../common/layers/shape.ts';
import type { PlacedLayer } from '../../common/layers/walk.ts';
import { placeLayers, specsOf, type WeightSpec } from '../architectures/weightSpecs.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import { assignAll, valuesOf } from '../tensorflow/variables.ts';
import { fuse } from './fusions.ts';
import { initial } from './initial.ts';
import { type LayerOperations, layerOperations, type Mode } from './layerOperations.ts';

export type Weight = WeightSpec & { readonly variable: Variable };

/** Tensors that the layers of these names start from, instead of random ones. */
export type StartWeights = readonly (Pick<WeightSpec, 'layer' | 'name'> & { readonly values: Float32Array })[];

const INFERENCE: Mode = { training: false };

/** One layer, or two fused ones. */
type Stage = (operations: LayerOperations, x: Tensor) => Tensor;

/**
 * A list of layers with their weights, as a function on tensors. `forward` omits the last softmax because losses are computed
 * from logits. Callers that need probabilities add it.
 */
export class Network {
  readonly layers: readonly Layer[];
  readonly weights: readonly Weight[];
  readonly output: Shape;
  readonly #seed: number;
  readonly #stages: readonly Stage[];

  /** Weights start as in Keras: Glorot uniform kernels, each from a random stream of its own, and ones or zeros otherwise. */
  constructor(layers: readonly Layer[], input: Shape, { classes, seed }: { classes: number; seed: number }) {
    const all = placeLayers(layers, input, classes);
    this.layers = layers;
    this.output = all.at(-1)?.output ?? input;
    this.#seed = seed;
    this.weights = all.flatMap(specsOf).map(spec => ({
      ...spec,
      variable: tf.tidy(() => tf.variable(initial(spec, seed), spec.trainable)),
    }));
    this.#stages = this.#stagesOf(all, classes);
  }

  get #variables(): Variable[] {
    return this.weights.map(({ variable }) => variable);
  }

  get trainable(): Variable[] {
    return this.weights.filter(({ trainable }) => trainable).map(({ variable }) => variable);
  }

  forward(input: Tensor, mode: Mode = INFERENCE): Tensor {
    const operations = layerOperations(mode, this.#seed);
    return this.#stages.reduce((x, stage) => stage(operations, x), input);
  }

  /** Returns a copy of every weight, in order. */
  getWeights(): Float32Array[] {
    return valuesOf(this.#variables);
  }

  /** Assigns the tensors that belong to this network's layers. Returns how many those are. */
  start(given: StartWeights): number {
    let taken = 0;
    for (const { layer, name, variable } of this.weights) {
      const tensor = given.find(candidate => candidate.layer === layer && candidate.name === name);
      if (!tensor) continue;
      tf.tidy(() => variable.assign(tf.tensor(tensor.values, variable.shape)));
      taken += 1;
    }
    return taken;
  }

  setWeights(values: readonly Float32Array[]): void {
    assignAll(this.#variables, values);
  }

  dispose(): void {
    for (const { variable } of this.weights) variable.dispose();
  }

  #stagesOf(all: readonly PlacedLayer<Layer>[], classes: number): Stage[] {
    const stages: Stage[] = [];
    for (let at = 0; at < all.length; at++) {
      const [first, second] = [all[at] as PlacedLayer<Layer>, all[at + 1]];
      const own = this.#own(first);
      const fused = second && fuse({ first: first.layer, second: second.layer, classes });
      if (second && fused) {
        const owners = { first: own, second: this.#own(second) };
        stages.push((operations, x) => fused(operations, x, owners));
        at += 1; // skips the second layer
      } else {
        stages.push((operations, x) => first.apply(operations, [x], own));
      }
    }
    return stages;
  }

  #own({ name }: PlacedLayer): Own<Variable> {
    const weight = (wanted: ParameterName) => {
      const found = this.weights.find(weight => weight.layer === name && weight.name === wanted);
      if (!found) throw new Error(`Layer ${name} has no weight ${wanted}.`);
      return found.variable;
    };
    return { name, weight };
  }
}
