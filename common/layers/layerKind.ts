import type { Operations } from './operations.ts';
import type { AnnouncedLayer } from './settings.ts';
import type { Shape } from './shape.ts';

/** One for each input of a layer, in order. Every layer has at least one. */
export type Inputs<Each> = readonly [Each, ...Each[]];

/** One weight tensor of a layer, under Keras' name for it. */
export type Parameter = Readonly<{
  name: ParameterName;
  shape: Shape;
  trainable: boolean;
  /** What it holds before training. */
  initial: 'glorotUniform' | 'zeros' | 'ones';
}>;

export type ParameterName = 'kernel' | 'bias' | 'gamma' | 'beta' | 'moving_mean' | 'moving_variance';

/** What a layer brings to its operation besides its inputs and settings. */
export type Own<Weight> = Readonly<{ name: string; weight: (name: ParameterName) => Weight }>;

/** All that is known about one kind of layer. `Settings` is what `read` makes of a layer's JSON. */
export interface LayerKind<Settings> {
  /**
   * Checks a layer's JSON and fills in Keras' defaults. `classes` is the number of classes that the network tells apart.
   * Null where the JSON is not a layer of this kind.
   */
  read(layer: AnnouncedLayer, classes: number): Settings | null;
  /** The shape of the output; null where the layer cannot take these inputs. */
  shape(inputs: Inputs<Shape>, settings: Settings): Shape | null;
  /** In Keras' order. Asked only for inputs that have a shape as output. */
  parameters(inputs: Inputs<Shape>, settings: Settings): readonly Parameter[];
  /** The layer's own part of Keras' configuration. What is left out has the same default in Keras 2, Keras 3 and tfjs. */
  keras(settings: Settings): Record<string, unknown>;
  apply<Tensor, Weight extends Tensor>(
    operations: Operations<Tensor, Weight>,
    inputs: Inputs<Tensor>,
    settings: Settings,
    own: Own<Weight>,
  ): Tensor;
}

/** What the JSON of every layer may say. The name is unique in its network. */
export type Named<Kind extends string> = Readonly<{ kind: Kind; name: string; trainable?: boolean }>;

/** The parameters and the Keras configuration of a layer that has neither. */
export const NO_PARAMETERS = { parameters: () => [], keras: () => ({}) } as const;
