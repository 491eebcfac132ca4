import { type Activation, activation, type Relu, relu } from './activation.ts';
import { type BatchNormalization, batchNormalization } from './batchNormalization.ts';
import { type Conv2D, conv2d } from './conv2d.ts';
import { type Dense, dense } from './dense.ts';
import { type Dropout, dropout } from './dropout.ts';
import { type Flatten, flatten } from './flatten.ts';
import { type GlobalPooling2D, globalAveragePooling2d, globalMaxPooling2d } from './globalPooling2d.ts';
import type { Inputs, LayerKind, Own, Parameter } from './layerKind.ts';
import type { Operations } from './operations.ts';
import { averagePooling2d, maxPooling2d, type Pooling2D } from './pooling2d.ts';
import { type Rescaling, rescaling } from './rescaling.ts';
import { type AnnouncedLayer, textOr } from './settings.ts';
import type { Shape } from './shape.ts';

/** A layer that this trainer can train, as plain data with Keras' names. */
export type Layer =
  | Conv2D
  | Pooling2D
  | GlobalPooling2D
  | BatchNormalization
  | Dropout
  | Flatten
  | Dense
  | Activation
  | Relu
  | Rescaling;

/** Every kind of layer, by Keras' name for it. */
const KINDS: Readonly<Record<Layer['kind'], Read>> = {
  Conv2D: bind(conv2d),
  MaxPooling2D: bind(maxPooling2d),
  AveragePooling2D: bind(averagePooling2d),
  GlobalAveragePooling2D: bind(globalAveragePooling2d),
  GlobalMaxPooling2D: bind(globalMaxPooling2d),
  BatchNormalization: bind(batchNormalization),
  Dropout: bind(dropout),
  Flatten: bind(flatten),
  Dense: bind(dense),
  Activation: bind(activation),
  ReLU: bind(relu),
  Rescaling: bind(rescaling),
};

/** A layer with its settings already read, so that its methods take only the inputs. */
export interface ReadLayer {
  shape(inputs: Inputs<Shape>): Shape | null;
  parameters(inputs: Inputs<Shape>): readonly Parameter[];
  keras(): Record<string, unknown>;
  apply<Tensor, Weight extends Tensor>(
    operations: Operations<Tensor, Weight>,
    inputs: Inputs<Tensor>,
    own: Own<Weight>,
  ): Tensor;
}

type Read = (layer: AnnouncedLayer, classes: number) => ReadLayer | null;

/** Returns null if the layer's kind is unknown here, or if its settings are invalid for its kind. */
export function readLayer(layer: AnnouncedLayer, classes: number): ReadLayer | null {
  const kind = textOr('', layer.kind);
  return isKnown(kind) ? KINDS[kind](layer, classes) : null;
}

/** `in` would also accept names that every object inherits, such as `constructor`. */
const isKnown = (kind: string): kind is Layer['kind'] => Object.hasOwn(KINDS, kind);

/** Hides the type of a kind's settings, which only the kind's own file needs to know. */
function bind<Settings>(kind: LayerKind<Settings>): Read {
  return (layer, classes) => {
    const settings = kind.read(layer, classes);
    return (
      settings && {
        shape: inputs => kind.shape(inputs, settings),
        parameters: inputs => kind.parameters(inputs, settings),
        keras: () => kind.keras(settings),
        apply: (operations, inputs, own) => kind.apply(operations, inputs, settings, own),
      }
    );
  };
}
