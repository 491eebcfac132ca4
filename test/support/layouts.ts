import { uniform } from '../../common/random.ts';

/** An archive's files, and what its owner means by them. */
export interface GeneratedLayout {
  readonly paths: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  /** Images by class and part. The part is null where the archive gives none. */
  readonly truth: Readonly<Record<string, { none: number; train: number; validation: number; test: number }>>;
  /** Whether even a person could doubt the layout, so that a question is a right answer. */
  readonly doubtful: boolean;
}

const PART_FORMS = {
  train: [
    'train',
    'Train',
    'training',
    'train_set',
    'Train Set',
    'seg_train',
    'TRAINING',
    'train2017',
    'trainset',
    'train-images',
  ],
  validation: ['val', 'valid', 'validation', 'Validation', 'dev', 'val_set', 'seg_val', 'validation_data'],
  test: ['test', 'Testing', 'test_set', 'eval', 'evaluation', 'holdout', 'Test Images', 'seg_test', 'hold-out'],
} as const;

const CLASS_SETS = [
  ['cat', 'dog'],
  ['0', '1', '2', '3'],
  ['Healthy', 'Powdery Mildew', 'Leaf Rust'],
  ['кот', 'пёс', 'конь'],
  ['猫', '犬'],
  ['glioma', 'meningioma', 'notumor', 'pituitary'],
  ['-1', '+1'],
  ['n02085620-Chihuahua', 'n02085782-Japanese_spaniel', 'n02085936-Maltese_dog'],
  ['عربي', 'فارسی'],
];
const WRAPPERS = ['faces', 'Repo-main', 'dataset', 'My Data', 'archive (1)', 'PetImages', 'DATA', 'v2.1'];
const EXTENSIONS = ['jpg', 'JPG', 'jpeg', 'png', 'webp'];
const DOCUMENTS = [
  'README.md',
  'LICENSE',
  'readme[1].txt',
  'model.ipynb',
  'requirements.txt',
  '.gitignore',
  'MSR-LA.docx',
];

/** Draws a layout from a grammar of wrapping folders, classes, parts, files beside them and folders of samples. */
export function generateLayout(seed: number): GeneratedLayout {
  const random = uniform(seed);
  const chance = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const classes = pick(CLASS_SETS);
  const paths: string[] = [];
  const texts: Record<string, string> = {};
  const truth: Record<string, { none: number; train: number; validation: number; test: number }> = {};
  let doubtful = false;

  const outer = Array.from({ length: Math.floor(random() * 3) }, () => pick(WRAPPERS)).join('/');
  const beside = (name: string) => (outer === '' ? name : `${outer}/${name}`);
  const inParts = chance(0.5);
  const parts = inParts
    ? ([
        'train',
        ...(chance(0.6) ? ['validation'] : []),
        ...(chance(0.7) ? ['test'] : []),
      ] as (keyof typeof PART_FORMS)[])
    : [];
  if (parts.length === 1) parts.push('test');

  // The dataset, in a folder of its own or directly in the outermost folders.
  const container = chance(0.3) ? `${pick(['dataset', 'Dataset', 'data', 'images'])}/` : '';
  const doubled = chance(0.2);
  for (const part of parts.length > 0 ? parts : [null]) {
    const form = part && pick(PART_FORMS[part]);
    const partFolder = form ? `${form}/${doubled ? `${form}/` : ''}` : '';
    for (const name of classes) {
      const count = 2 + Math.floor(random() * 3);
      const inner = chance(0.15) ? pick(['images/', 'a/b/', '2019/']) : '';
      truth[name] ??= { none: 0, train: 0, validation: 0, test: 0 };
      truth[name][part ?? 'none'] += count;
      for (let index = 0; index < count; index++)
        paths.push(`${beside(`${container}${partFolder}${name}/${inner}`)}${index}.${pick(EXTENSIONS)}`);
    }
  }

  // What lies beside it.
  for (const document of DOCUMENTS) if (chance(0.2)) texts[beside(document)] = 'a document';
  if (chance(0.2)) texts[beside('metadata.csv')] = 'camera,year\nX100,2019\n';
  if (chance(0.2)) paths.push(beside('sample.jpg'));
  if (chance(0.2)) texts[beside(`__MACOSX/${classes[0]}/._0.jpg`)] = 'litter';
  if (chance(0.2)) {
    const stray = pick(['samples', 'predictions', 'sample_images', 'single_prediction', 'docs', 'augmented']);
    paths.push(beside(`${stray}/1.jpg`), beside(`${stray}/2.jpg`));
    doubtful ||= !inParts && container === '';
  }
  return { paths, texts, truth, doubtful };
}
