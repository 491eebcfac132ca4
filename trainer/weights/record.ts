import type { Source } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';

/** A set of weights that somebody else trained, with everything that is needed to use it properly. An architecture names it. */
export type Pretrained = Readonly<{
  /** Names the file in the cache. */
  key: string;
  /** At the beginning of a sentence. */
  title: string;
  /** Whom the weights belong to, where they are not free of any right. Models that start from them repeat it. */
  licence?: Readonly<{ holder: string; name: string; url: string }>;
  /** The tensors in Keras' order, under the names of the network's layers. */
  weights: readonly TensorSpec[];
  /** The hash of the float32 bytes of all tensors in order. */
  sha256: string;
  /** In the order in which they are tried. */
  sources: readonly Source[];
  /** The variable in which users may name a file of their own, which env.ts has to read, and the file as it is published. */
  usersFile?: UsersFile;
}>;

export type UsersFile = Readonly<{ variable: string; fileName: string }>;

/** The set's title with the licence: a subject for a sentence. */
export const credited = ({ title, licence }: Pretrained): string =>
  licence ? `${title} (${licence.holder}, ${licence.name})` : title;

/** The user's own files of pretrained weights, by the variables that name them. */
export type WeightFiles = Readonly<Record<string, string | undefined>>;
