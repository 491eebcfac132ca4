import { sizeOfColourJpeg } from '../../common/colourJpeg.ts';
import type { Feed, Files } from '../graph/feed.ts';
import type { GraphNode } from '../graph/savedModel.ts';
import { Session } from '../graph/session.ts';
import { backend } from '../tensorflow/tensorflow.ts';
import type { Picture } from './resize.ts';

const { TF_INT32, TF_STRING, TF_UINT8 } = backend.binding;

/** The number of files that one run of the graph decodes in parallel. */
const AT_ONCE = 16;

type Jpeg = { file: Uint8Array; index: number; width: number; height: number };

/**
 * Decodes colour JPEGs, many at a time, with TensorFlow's decoder. Its settings are chosen to match libjpeg's defaults, and
 * therefore PIL and sharp, to the byte. Small files take a sixth of sharp's time, which goes mostly into its pipeline.
 */
export class JpegDecoder {
  readonly #session = new Session([
    ...CONSTANTS,
    ...Array.from({ length: AT_ONCE }, (_, place) => nodesOf(place)).flat(),
  ]);

  /**
   * Returns one picture for each file. It is undefined if the file is not a colour JPEG, or if any file in the same run of the
   * graph could not be decoded.
   */
  decode(files: readonly Uint8Array[]): (Picture | undefined)[] {
    const pictures: (Picture | undefined)[] = files.map(() => undefined);
    const jpegs = files.flatMap((file, index): Jpeg[] => {
      const size = sizeOfColourJpeg(file);
      return size ? [{ file, index, ...size }] : [];
    });
    for (let from = 0; from < jpegs.length; from += AT_ONCE) {
      const together = jpegs.slice(from, from + AT_ONCE);
      for (const [place, picture] of this.#decode(together).entries())
        pictures[(together[place] as Jpeg).index] = picture;
    }
    return pictures;
  }

  #decode(jpegs: readonly Jpeg[]): Picture[] {
    const feeds = jpegs.flatMap((jpeg, place): [string, Feed | Files][] => [
      [nameOf('file', place), { values: [jpeg.file], shape: [] }],
      [nameOf('padding', place), { values: Int32Array.of(0, -bytesOf(jpeg) & 3), shape: [1, 2] }],
    ]);
    try {
      const outputs = this.#session.run<Int32Array>(
        new Map(feeds),
        jpegs.map((_, place) => nameOf('pixels', place)),
      );
      return outputs.map(({ buffer, byteOffset }, place) => {
        const { width, height } = jpegs[place] as Jpeg;
        return { width, height, pixels: new Uint8Array(buffer, byteOffset, bytesOf({ width, height })) };
      });
    } catch {
      return []; // decoding them one by one then finds the broken file and gives a better error
    }
  }

  close(): void {
    this.#session.close();
  }
}

const bytesOf = ({ width, height }: { width: number; height: number }) => 3 * width * height;

const nameOf = (name: string, place: number) => `${name}${place}`;

/** Creates a node that runs on the CPU, even if the network trains on a GPU. */
const node = (op: string, name: string, inputs: string[], attributes: GraphNode['attributes']): GraphNode => ({
  op,
  name,
  inputs,
  attributes,
  device: '/device:CPU:0',
});

const integers = (name: string, values: number[]): GraphNode =>
  node('Const', name, [], {
    dtype: { type: TF_INT32 },
    value: {
      tensor: { type: TF_INT32, shape: [values.length], bytes: new Uint8Array(Int32Array.from(values).buffer) },
    },
  });

const CONSTANTS = [integers('line', [-1]), integers('quads', [-1, 4])];

/** The nodes that decode one file. They pack four bytes of pixels into an integer, because tfjs' binding cannot read bytes. */
function nodesOf(place: number): GraphNode[] {
  const [file, padding, pixels] = [nameOf('file', place), nameOf('padding', place), nameOf('pixels', place)];
  const [image, line] = [nameOf('image', place), nameOf('inLine', place)];
  const [padded, quads] = [nameOf('padded', place), nameOf('inQuads', place)];
  const reshape = { T: { type: TF_UINT8 }, Tshape: { type: TF_INT32 } };
  return [
    node('Placeholder', file, [], { dtype: { type: TF_STRING }, shape: { shape: [] } }),
    node('Placeholder', padding, [], { dtype: { type: TF_INT32 }, shape: { shape: [1, 2] } }),
    node('DecodeJpeg', image, [file], {
      channels: { i: 3 },
      ratio: { i: 1 },
      fancy_upscaling: { b: true },
      try_recover_truncated: { b: false },
      acceptable_fraction: { f: 1 },
      dct_method: { s: 'INTEGER_ACCURATE' },
    }),
    node('Reshape', line, [image, 'line'], reshape),
    node('Pad', padded, [line, padding], { T: { type: TF_UINT8 }, Tpaddings: { type: TF_INT32 } }),
    node('Reshape', quads, [padded, 'quads'], reshape),
    node('Bitcast', pixels, [quads], { T: { type: TF_UINT8 }, type: { type: TF_INT32 } }),
  ];
}
