/** What one layer does, in Keras' words and with Keras' defaults. Plain data: the server counts parameters and checks shapes from it. */
export type Layer = Readonly<{ name: string; trainable?: boolean }> &
  Readonly<
    | {
        kind: 'Conv2D';
        filters: number;
        kernelSize: number;
        padding: 'valid' | 'same';
        activation: Activation;
      }
    | { kind: 'MaxPooling2D' | 'AveragePooling2D'; poolSize: number }
    /** `axis` counts the batch as 0, as Keras does. */
    | { kind: 'BatchNormalization'; axis: 1 | -1 }
    | { kind: 'Dropout'; rate: number }
    | { kind: 'Flatten' }
    /** `classes` stands for as many units as the dataset has classes. */
    | { kind: 'Dense'; units: number | 'classes'; activation: Activation }
  >;

export type Activation = 'relu' | 'tanh' | 'softmax';

/** Keras' constants. */
export const BATCH_NORMALIZATION = { epsilon: 1e-3, momentum: 0.99 } as const;
