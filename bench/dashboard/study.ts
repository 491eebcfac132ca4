import { uniform } from '../../common/random.ts';
import type { TestServer } from '../../test/support/quintet.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  startExperiment,
} from '../../test/support/scene.ts';

/** A network's learning curve over its training, invented after the first study's curves. */
interface Course {
  key: string;
  title: string;
  /** Final training accuracy, best validation accuracy, and the share of the training at which validation loss is lowest. */
  training: number;
  validation: number;
  turn: number;
  secondsPerEpoch: number;
  defaults?: object;
  frozen?: boolean;
}

const AUGMENTATION = { rotationRange: 40, horizontalFlip: true, fillMode: 'nearest' };

const COURSES: readonly Course[] = [
  { key: 'baseline', title: 'Baseline', training: 0.88, validation: 0.684, turn: 0.66, secondsPerEpoch: 28 },
  { key: 'regularized', title: 'Regularized', training: 0.93, validation: 0.702, turn: 0.48, secondsPerEpoch: 41 },
  {
    key: 'augmented',
    title: 'Augmented',
    training: 0.735,
    validation: 0.741,
    turn: 1,
    secondsPerEpoch: 47,
    defaults: AUGMENTATION,
  },
  {
    key: 'vgg16-frozen',
    title: 'VGG16, frozen base',
    training: 0.934,
    validation: 0.672,
    turn: 0.36,
    secondsPerEpoch: 13,
    frozen: true,
    defaults: { weights: 'imagenet' },
  },
  {
    key: 'vgg16-trainable',
    title: 'VGG16, all trainable',
    training: 0.962,
    validation: 0.801,
    turn: 0.28,
    secondsPerEpoch: 440,
    defaults: { weights: 'imagenet' },
  },
];

const CLASSES = ['young', 'middle', 'old'];
const IMAGES_PER_CLASS = 200;

/** Makes five runs with predictions at the best epoch. With `running`, the last one is still running. */
export async function makeStudy(
  quintet: TestServer,
  epochs: number,
  { running = false } = {},
): Promise<{ id: string; datasetId: string }> {
  const trainerId = await registerTrainer(
    quintet,
    COURSES.map(({ key, title, frozen, defaults }) => ({
      ...BASELINE,
      key,
      title,
      hyperparametersSchema: { type: 'object' },
      defaults: { ...BASELINE.defaults, epochs, ...defaults },
      layers: layersOf(key, frozen),
    })),
  );
  const datasetId = await makeDataset(quintet.database, IMAGES_PER_CLASS, CLASSES);
  const { id } = await startExperiment(quintet, { datasetId, architectures: COURSES.map(({ key }) => key) });
  for (const [index, course] of COURSES.entries()) {
    const claim = await claimNext(quintet, trainerId);
    const goesOn = running && index === COURSES.length - 1;
    const reached = course.key === 'vgg16-trainable' ? Math.ceil(epochs / 2) : epochs;
    const series = seriesOf(course, epochs, goesOn ? Math.ceil(reached / 2) : reached, uniform(index + 1));
    const best = series.reduce((a, b) => (b.metrics.val_accuracy > a.metrics.val_accuracy ? b : a));
    for (const { epoch, metrics } of series)
      if (epoch !== best.epoch) await reportEpoch(quintet, claim, epoch, metrics);
    await reportEpoch(quintet, claim, best.epoch, best.metrics, predictions(best.metrics.val_accuracy, index));
    if (goesOn) continue;
    const clean = course.key === 'augmented' ? 0.749 : best.metrics.accuracy + 0.01;
    await reportEpoch(quintet, claim, best.epoch, {}, predictions(clean, index), 'TRAIN');
    await completeRun(quintet, claim);
  }
  return { id, datasetId };
}

/** Returns the layers. `regularized` and `augmented` both have dropout, so that only augmentation distinguishes them. */
function layersOf(key: string, frozen = false): object[] {
  if (frozen) return BASELINE.layers.map(layer => ({ ...layer, trainable: layer.kind !== 'Conv2D' }));
  const dropout = key === 'regularized' || key === 'augmented' ? [{ kind: 'Dropout', rate: 0.3 }] : [];
  return [...dropout, ...BASELINE.layers];
}

function seriesOf(course: Course, epochs: number, reached: number, random: () => number) {
  const noise = (size: number) => size * (random() + random() + random() - 1.5);
  return Array.from({ length: reached }, (_, index) => {
    const at = (index + 1) / epochs;
    const grown = (end: number, pace: number) =>
      0.36 + ((end - 0.36) * (1 - Math.exp(-pace * at))) / (1 - Math.exp(-pace));
    const accuracy = grown(course.training, 2.4) + noise(0.006);
    const val_accuracy = Math.min(grown(course.validation, 5) + noise(0.012), course.validation);
    const past = at - course.turn;
    const val_loss =
      0.62 +
      1.3 * (0.8 - course.validation) +
      (past < 0 ? 0.5 * (past / course.turn) ** 2 : 0.35 * past) +
      noise(0.012);
    const seconds = course.secondsPerEpoch * (1 + noise(0.03));
    return { epoch: index + 1, metrics: { loss: 1.75 * (1 - accuracy), accuracy, val_loss, val_accuracy, seconds } };
  });
}

/** Returns one vector per image. Networks are wrong on different images. */
function predictions(accuracy: number, network: number): number[][] {
  const random = uniform(100 + network);
  return CLASSES.flatMap((_, label) =>
    Array.from({ length: IMAGES_PER_CLASS }, () => {
      const said = random() < accuracy ? label : (label + 1 + Math.floor(random() * 2)) % CLASSES.length;
      const sure = 0.5 + random() * 0.45;
      return CLASSES.map((_name, index) => (index === said ? sure : (1 - sure) / 2));
    }),
  );
}
