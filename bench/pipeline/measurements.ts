import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sum } from 'simple-statistics';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import { usableCores } from '../../trainer/machine/cores.ts';
import { gigabytes, type Images, repeat } from './images.ts';
import type { Table } from './jobs.ts';
import { limitMemory } from './memoryLimit.ts';
import type { Workers } from './workers.ts';

/** Memory of the process that trains on more images than fit into memory. */
const MEMORY_BYTES = 2e9;
/** Batches of 32 in one training, before the clock starts and while it runs. */
const STEPS = { warmUp: 5, steps: 40 };
/** Batches of 32 rows when only reading is timed. */
const BATCHES_READ = 200;
const IMAGES_AUGMENTED_BY_KERAS = 1024;

/** Everything that a measurement needs. */
export type Context = { workers: Workers; images: Images; small: Table; largeRows: number; folder: string };

/** Contenders that take turns. Each returns images per second. */
export type Contenders = Readonly<Record<string, () => Promise<number>>>;

export type Measurement = {
  key: string;
  title: string;
  /** Pairs of contenders whose rates are compared. */
  ratios: readonly (readonly [string, string])[];
  prepare: (context: Context) => Promise<{ how: string; contenders: Contenders }>;
};

const FIRST_PASS = 'Quintet, first pass';
const LATER_PASSES = 'Quintet, later passes';
const PIL = 'Keras, flow_from_directory';
const TF_DATA = 'Keras, image_dataset_from_directory';

const kerasLoaders = ({ workers, images: { folder, imageSize } }: Context): Contenders => ({
  [PIL]: () => workers.keras({ way: 'flow_from_directory', folder, imageSize }),
  [TF_DATA]: () => workers.keras({ way: 'image_dataset_from_directory', folder, imageSize }),
});

/** Times the first pass of a run, in a new cache folder: existing rows would spare it. */
const firstPass =
  ({ workers, images, folder }: Context) =>
  async () => {
    const cacheDir = join(folder, 'anew');
    await rm(cacheDir, { recursive: true, force: true });
    return workers.decode({ folder: images.files, imageSize: images.imageSize, cacheDir });
  };

const decodingFromDisk: Measurement = {
  key: 'decoding-from-disk',
  title: 'Files from the disk, decoded and resized',
  ratios: [
    [FIRST_PASS, PIL],
    [FIRST_PASS, TF_DATA],
  ],
  async prepare(context) {
    const contenders: Contenders = { [FIRST_PASS]: firstPass(context), ...kerasLoaders(context) };
    const coldly = (work: () => Promise<number>) => async () => {
      await context.workers.forget(context.images.files);
      return work();
    };
    return {
      how: `${inWords(context)}, none of them in the system's cache.`,
      contenders: Object.fromEntries(Object.entries(contenders).map(([name, work]) => [name, coldly(work)])),
    };
  },
};

const decoding: Measurement = {
  key: 'decoding',
  title: "Files in the system's cache, decoded and resized",
  ratios: [
    [FIRST_PASS, PIL],
    [FIRST_PASS, TF_DATA],
    [LATER_PASSES, PIL],
    [LATER_PASSES, TF_DATA],
  ],
  prepare: async context => ({
    how: `${inWords(context)}. Keras decodes again in every epoch; Quintet reads the rows that it stored.`,
    contenders: {
      [FIRST_PASS]: firstPass(context),
      ...kerasLoaders(context),
      [LATER_PASSES]: () => context.workers.read({ table: context.small, batches: BATCHES_READ }),
    },
  }),
};

const TRAINING_LARGE = 'Training, more images than memory';
const TRAINING_CACHED = 'Training, all images cached';

const largerThanMemory: Measurement = {
  key: 'larger-than-memory',
  title: 'More images than memory',
  ratios: [[TRAINING_LARGE, TRAINING_CACHED]],
  async prepare({ workers, small, largeRows, folder }) {
    const limit = limitMemory(MEMORY_BYTES);
    process.once('exit', limit.remove);
    const large = await repeat(small, largeRows, join(folder, 'large.rows'));
    const fromDisk = (work: () => Promise<number>) => async () => {
      await workers.forget(large.path);
      return work();
    };
    const memory = gigabytes(MEMORY_BYTES);
    const size = gigabytes(large.rows * large.imageSize ** 2 * 3);
    return {
      how: `The baseline, in batches of 32. ${large.rows} images make a file of ${size}. A process reads it in random order, and none of it is cached when that process starts. The process has ${memory} of memory, including the system's cache of its files, enforced by ${limit.how}.`,
      contenders: {
        [TRAINING_LARGE]: fromDisk(() => workers.train({ table: large, ...STEPS, augmented: false }, limit)),
        [TRAINING_CACHED]: () => workers.train({ table: small, ...STEPS, augmented: false }),
        'Reading alone, more images than memory': fromDisk(() =>
          workers.read({ table: large, batches: BATCHES_READ }, limit),
        ),
      },
    };
  },
};

const AUGMENTING = 'Quintet, augmentation alone';
const GENERATOR = 'Keras, ImageDataGenerator';
const AUGMENTED = 'Quintet, training with augmentation';
const NOT_AUGMENTED = 'Quintet, training without';

const augmentation: Measurement = {
  key: 'augmentation',
  title: 'Augmentation',
  ratios: [
    [AUGMENTING, GENERATOR],
    [AUGMENTED, NOT_AUGMENTED],
  ],
  async prepare({ workers, small }) {
    const { augmentation: ranges } = architectureOf('augmented').configure({});
    const changes = ranges && {
      rotation_range: ranges.rotationRange,
      width_shift_range: ranges.widthShiftRange,
      height_shift_range: ranges.heightShiftRange,
      shear_range: ranges.shearRange,
      zoom_range: ranges.zoomRange,
      horizontal_flip: ranges.horizontalFlip,
      fill_mode: ranges.fillMode,
    };
    const { imageSize } = small;
    return {
      how: "The augmentation of the architecture `augmented`, on images in memory. Augmentation alone runs the graph up to the network; otherwise the baseline trains behind it. Keras' generator uses one thread, Quintet all of them.",
      contenders: {
        [AUGMENTING]: () => workers.augment({ imageSize, ...STEPS }),
        [GENERATOR]: () =>
          workers.keras({ way: 'ImageDataGenerator', imageSize, images: IMAGES_AUGMENTED_BY_KERAS, changes }),
        [AUGMENTED]: () => workers.train({ table: small, ...STEPS, augmented: true }),
        [NOT_AUGMENTED]: () => workers.train({ table: small, ...STEPS, augmented: false }),
      },
    };
  },
};

const SHARED = 'Two at once, sharing the threads';
const NOT_SHARED = 'Two at once, each with all threads';
const ALONE = 'One alone';

const sharing: Measurement = {
  key: 'sharing',
  title: 'Two trainings on one machine',
  ratios: [
    [SHARED, NOT_SHARED],
    [SHARED, ALONE],
  ],
  async prepare({ workers, small }) {
    const all = usableCores();
    const half = Math.max(1, Math.floor(all / 2));
    const train = (threads: number) => workers.train({ table: small, ...STEPS, augmented: false }, { threads });
    const two = async (threads: number) => sum(await Promise.all([train(threads), train(threads)]));
    return {
      how: `The baseline, with ${all} threads in all. For two simultaneous trainings, the images per second are added up.`,
      contenders: {
        [SHARED]: () => two(half),
        [NOT_SHARED]: () => two(all),
        [ALONE]: () => train(all),
      },
    };
  },
};

export const MEASUREMENTS: readonly Measurement[] = [
  decodingFromDisk,
  decoding,
  largerThanMemory,
  augmentation,
  sharing,
];

const inWords = ({ images, small: { rows, imageSize } }: Context) =>
  `${rows} ${images.origin}, to ${imageSize} x ${imageSize}, nearest pixel`;
