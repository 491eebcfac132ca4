import type { Source } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';

/** A set of pretrained weights, with their source and licence. Architectures refer to it. */
export type Pretrained = Readonly<{
  /** The name of its file in the cache. */
  key: string;
  /** The name of the set, capitalised as the beginning of a sentence. */
  title: string;
  /** The licence of the weights and its holder, if there is one. Models that start from these weights repeat it. */
  licence?: Readonly<{ holder: string; name: string; url: string }>;
  /** The tensors in Keras' order, by the names of the network's layers. */
  weights: readonly TensorSpec[];
  /** The SHA-256 of the float32 bytes of all tensors in order. */
  sha256: string;
  /** The sources, in the order in which they are tried. */
  sources: readonly Source[];
  /** The environment variable for the user's own file, which env.ts has to read, and the name of the published file. */
  usersFile?: UsersFile;
}>;

export type UsersFile = Readonly<{ variable: string; fileName: string }>;

/** Returns the title with holder and licence, for use as the subject of a sentence. */
export const credited = ({ title, licence }: Pretrained): string =>
  licence ? `${title} (${licence.holder}, ${licence.name})` : title;

/** The user's own files of pretrained weights, by environment variable. */
export type WeightFiles = Readonly<Record<string, string | undefined>>;
