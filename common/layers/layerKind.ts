import type { Operations } from './operations.ts';
import type { AnnouncedLayer } from './settings.ts';
import type { Shape } from './shape.ts';

/** One value for each input of a layer, in order. Every layer has at least one input. */
export type Inputs<Each> = readonly [Each, ...Each[]];

/** A weight tensor of a layer, by Keras' name for it. */
export type Parameter = Readonly<{
  name: ParameterName;
  shape: Shape;
  trainable: boolean;
  /** How its values are initialised before training. */
  initial: 'glorotUniform' | 'zeros' | 'ones';
}>;

export type ParameterName = 'kernel' | 'bias' | 'gamma' | 'beta' | 'moving_mean' | 'moving_variance';

/** The name and the weights of a layer, which its operation needs besides inputs and settings. */
export type Own<Weight> = Readonly<{ name: string; weight: (name: ParameterName) => Weight }>;

/** Everything that Quintet knows about one kind of layer. `Settings` is the type that `read` parses a layer's JSON into. */
export interface LayerKind<Settings> {
  /**
   * Checks a layer's JSON and fills in Keras' defaults. `classes` is the number of classes that the network predicts.
   * Returns null if the JSON is not a valid layer of this kind.
   */
  read(layer: AnnouncedLayer, classes: number): Settings | null;
  /** Returns the shape of the output, or null if the layer does not accept these inputs. */
  shape(inputs: Inputs<Shape>, settings: Settings): Shape | null;
  /** Returns the weights in Keras' order. It is called only if `shape` accepts these inputs. */
  parameters(inputs: Inputs<Shape>, settings: Settings): readonly Parameter[];
  /** Returns the layer's Keras configuration, without settings whose default is the same in Keras 2, Keras 3 and tfjs. */
  keras(settings: Settings): Record<string, unknown>;
  apply<Tensor, Weight extends Tensor>(
    operations: Operations<Tensor, Weight>,
    inputs: Inputs<Tensor>,
    settings: Settings,
    own: Own<Weight>,
  ): Tensor;
}

/** The fields that every layer may have. The name is unique in its architecture. */
export type Named<Kind extends string> = Readonly<{ kind: Kind; name: string; trainable?: boolean }>;

/** The methods of a layer kind that has neither parameters nor settings in Keras' configuration. */
export const NO_PARAMETERS = { parameters: () => [], keras: () => ({}) } as const;
