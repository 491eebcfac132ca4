import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Files, picture, pictures } from '../support/archive.ts';
import { finished, importFiles, problem, startImport, upload } from '../support/dataset.ts';
import { generateLayout } from '../support/layouts.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

/** The number of generated layouts. 2,000 take about a minute. */
const GENERATED = Number(process.env.QUINTET_TEST_LAYOUTS ?? 200);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Described {
  labelled: number;
  classes: { name: string; images: number; train: number; validation: number; test: number }[];
  question: { text: string; answers: { title: string; roles: { path: string; role: string }[] }[] } | null;
  folders: { path: string; role: string | null; images: number }[];
  leftOut: { kind: string; count: number; files: string[] }[];
  notes: string[];
}

const describeUpload = async (id: string, folders?: { path: string; role: string }[]) =>
  (
    await server.gql<{ upload: Described }>(
      `query ($id: ID!, $folders: [FolderRoleInput!]) { upload(id: $id, folders: $folders) { labelled notes
        classes { name images train validation test } question { text answers { title roles { path role } } }
        folders { path role images } leftOut { kind count files } } }`,
      { id, folders },
    )
  ).upload;

/** The content of a file does not matter before the import. */
const named = (paths: readonly string[], texts: Readonly<Record<string, string>> = {}): Files => ({
  ...Object.fromEntries(paths.map(path => [path, 'x'])),
  ...texts,
});

/** Expands `train/cat*2` into train/cat/0.jpg and train/cat/1.jpg. */
const expand = (shape: string) =>
  shape.split(' ').flatMap(part => {
    const [folder, count] = part.replaceAll('_', ' ').split('*');
    return count === undefined ? [`${folder}`] : Array.from({ length: Number(count) }, (_, n) => `${folder}/${n}.jpg`);
  });

/** Writes classes as `cat 4+0+0`: training, validation and test images; `cat 4` where the archive has no parts. */
const inWords = ({ classes }: Described) =>
  classes
    .map(({ name, images, train, validation, test }) =>
      train + validation + test === 0 ? `${name} ${images}` : `${name} ${train}+${validation}+${test}`,
    )
    .join(', ');

// Each shape as somebody published it, and the classes that its owner means.
test.each([
  ['a README beside the one folder with everything', 'Pets/Cat*2 Pets/Dog*3 readme.md', 'Cat 2, Dog 3'],
  ['a folder within a folder of the same name', 'Plant/Plant/Healthy*2 Plant/Plant/Sick*2', 'Healthy 2, Sick 2'],
  ['a picture beside the one folder', 'flowers/a*2 flowers/b*2 sample.jpg', 'a 2, b 2'],
  ['Training and Testing', 'Training/a*3 Training/b*3 Testing/a*2 Testing/b*2', 'a 3+0+2, b 3+0+2'],
  [
    'repeated part folders',
    'seg_train/seg_train/sea*2 seg_train/seg_train/ice*2 seg_test/seg_test/sea*1 seg_test/seg_test/ice*1 seg_pred/seg_pred*3',
    'ice 2+0+1, sea 2+0+1',
  ],
  [
    'training, validation and evaluation',
    'training/a*2 training/b*2 validation/a*1 validation/b*1 evaluation/a*1 evaluation/b*1',
    'a 2+1+1, b 2+1+1',
  ],
  ['words with spaces', 'Train_Set/a*2 Train_Set/b*2 Validation_Set/a*1 Validation_Set/b*1', 'a 2+1+0, b 2+1+0'],
  [
    'a folder of single pictures beside the parts',
    'data/training_set/cats*2 data/training_set/dogs*2 data/test_set/cats*1 data/test_set/dogs*1 data/single_prediction*2',
    'cats 2+0+1, dogs 2+0+1',
  ],
  [
    'names that mention the part',
    'Brain_MRI_Training/a*2 Brain_MRI_Training/b*2 Brain_MRI_Testing/a*1 Brain_MRI_Testing/b*1',
    'a 2+0+1, b 2+0+1',
  ],
  [
    'examples beside the dataset',
    'repo-main/Dataset/0*2 repo-main/Dataset/1*2 repo-main/Examples*3 repo-main/README.md',
    '0 2, 1 2',
  ],
  [
    'pictures of a README beside the dataset',
    'repo/dataset/a*2 repo/dataset/b*2 repo/docs/img*2 repo/static/logo*1',
    'a 2, b 2',
  ],
  ['parts inside classes', 'cat/train*3 cat/test*1 dog/train*2 dog/test*2', 'cat 3+0+1, dog 2+0+2'],
  ['unlabelled test images', 'train/a*2 train/b*2 valid/a*1 valid/b*1 test*5', 'a 2+1+0, b 2+1+0'],
  ['a class called train', 'train*2 car*2 bus*2', 'bus 2, car 2, train 2'],
  ['folders below the classes', 'cat/indoor/a*2 cat*3 dog*2', 'cat 5, dog 2'],
  ['numbers as classes', '0*2 1*2 10*2', '0 2, 1 2, 10 2'],
])('understands %s', async (_, shape, classes) => {
  const described = await describeUpload(await upload(server, named(expand(shape))));
  expect(described.question).toBeNull();
  expect(inWords(described)).toBe(classes);
});

// Each answer says what the classes would be.
test.each([
  [
    'parts without usual names',
    'fold1/a*2 fold1/b*2 fold2/a*2 fold2/b*2',
    ['fold1 4, fold2 4', 'a 4, b 4', 'a 2, b 2', 'a 2, b 2'],
  ],
  [
    'a hierarchy of classes',
    'cat/persian*2 cat/siamese*2 dog/husky*2 dog/pug*2',
    ['cat 4, dog 4', 'husky 2, persian 2, pug 2, siamese 2', 'persian 2, siamese 2', 'husky 2, pug 2'],
  ],
  ['a class that branches', 'cat/persian*2 cat/siamese*2 dog*3', ['persian 2, siamese 2', 'cat 4, dog 3']],
  ['samples beside two classes', 'cat*2 dog*2 samples*1', ['cat 2, dog 2', 'cat 2, dog 2, samples 1']],
  [
    'a vehicle that is called like a part',
    'train/steam*2 train/electric*2 car/suv*2 car/sedan*2',
    ['car 4, train 4', 'electric 2, sedan 2, steam 2, suv 2', 'sedan 2, suv 2', 'electric 2, steam 2'],
  ],
])('asks about %s', async (_, shape, classes) => {
  const id = await upload(server, named(expand(shape)));
  const { question } = await describeUpload(id);
  const answers = await Promise.all((question?.answers ?? []).map(({ roles }) => describeUpload(id, roles)));
  expect(answers.map(inWords)).toEqual(classes);
  expect(answers.map(answer => answer.question)).toEqual(classes.map(() => null));
  await expect(startImport(server, id, { name: shape.slice(0, 50) })).rejects.toThrow(
    /^AMBIGUOUS_FOLDERS: .*Choose one on the import page, with --folder on the command line/s,
  );
});

test('an answer is imported and recorded, and the files that it leaves out are listed', async () => {
  const files: Files = {
    ...(await pictures('cat', 3, 0)),
    ...(await pictures('dog', 3, 10)),
    ...(await pictures('samples', 1, 20)),
  };
  const id = await upload(server, files);
  const answer = (await describeUpload(id)).question?.answers[0];
  const dataset = await finished(server, await startImport(server, id, { name: 'answered', folders: answer?.roles }));
  expect(dataset.classes.map(({ name }) => name)).toEqual(['cat', 'dog']);
  expect(problem(dataset, 'LEFT_OUT')).toMatchObject({ count: 1, items: ['samples/1.jpg'] });
  const { dataset: recorded } = await server.gql<{ dataset: { labels: unknown } }>(
    `{ dataset(id: "${dataset.id}") { labels { layout notes folders { path role images } } } }`,
  );
  expect(recorded.labels).toEqual({
    layout: 'FOLDERS',
    notes: [],
    folders: [
      { path: '', role: 'CLASSES', images: 7 },
      { path: 'cat', role: 'CLASS', images: 3 },
      { path: 'dog', role: 'CLASS', images: 3 },
      { path: 'samples', role: 'LEFT_OUT', images: 1 },
    ],
  });
});

test('the owner can choose a different level and meaning than the names suggest', async () => {
  const id = await upload(server, named(expand('train/a*2 train/b*2 test/a*1 test/b*1')));
  const asClasses = await describeUpload(id, [{ path: '.', role: 'CLASSES' }]);
  expect(inWords(asClasses)).toBe('test 2, train 4');
  const swapped = await describeUpload(id, [
    { path: 'train/', role: 'TEST' },
    { path: './test', role: 'TRAIN' },
  ]);
  expect(inWords(swapped)).toBe('a 1+0+2, b 1+0+2');
});

test.each([
  [
    'pictures in one folder',
    'images*4',
    /all of its 4 images are in one folder, images\/, but two classes need a folder each/,
  ],
  ['pictures without a folder', '1.jpg 2.jpg', /its 2 images lie together, in no class folders/],
  ['parts without classes', 'train*2 test*2', /test\/ and train\/ contain images, but no class folders/],
  [
    'a spreadsheet of labels',
    'images*3 labels.xlsx',
    /labels\.xlsx is an Excel workbook, which is not read\. Save the table with the labels as a CSV/,
  ],
])('says why %s cannot be imported', async (_, shape, message) => {
  const id = await upload(server, named(expand(shape)));
  await expect(describeUpload(id)).rejects.toThrow(message);
});

test('validation images are drawn from the training images of an archive that has test images alone', async () => {
  const files: Files = {};
  for (const [part, count, from] of [
    ['train', 6, 0],
    ['test', 3, 40],
  ] as const)
    for (const [index, name] of ['cat', 'dog'].entries())
      Object.assign(files, await pictures(`${part}/${name}`, count, from + index * 20));
  // A copy of a training image goes the same way as the image, because it would otherwise leak into the validation part.
  files['train/cat/copy.jpg'] = files['train/cat/1.jpg'] as Buffer;
  const dataset = await importFiles(server, files, { name: 'train and test' });
  expect(dataset.split).toMatchObject({ source: 'ARCHIVE', seed: 1 });
  expect(dataset.classes.map(({ name, test, unused }) => [name, test, unused])).toEqual([
    ['cat', 3, 0],
    ['dog', 3, 0],
  ]);
  expect(dataset.classes[1]).toMatchObject({ train: 4, validation: 2 });
  const partOf = (file: string) => dataset.images.nodes.find(image => image.file === file)?.part;
  expect(partOf('train/cat/copy.jpg')).toBe(partOf('train/cat/1.jpg'));
  expect(problem(dataset, 'LEAKED')).toBeUndefined();
});

test('a random split keeps the test images of the archive apart', async () => {
  const files: Files = {};
  for (const [part, from] of [
    ['train', 0],
    ['val', 40],
    ['test', 80],
  ] as const)
    for (const [index, name] of ['cat', 'dog'].entries())
      Object.assign(files, await pictures(`${part}/${name}`, 3, from + index * 20));
  const dataset = await importFiles(server, files, {
    name: 'drawn beside test',
    trainPerClass: 4,
    validationPerClass: 2,
  });
  expect(dataset.classes).toEqual(['cat', 'dog'].map(name => ({ name, train: 4, validation: 2, test: 3, unused: 0 })));
});

test('files are known by their content, and what is not an image is listed', async () => {
  const files: Files = {
    ...(await pictures('cat', 3, 0)),
    'dog/subject01.happy': await picture(10),
    'dog/photo.jpg_large': await picture(11),
    'dog/no extension': await picture(12, 'png'),
    'dog/clip.mp4': Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42', 'latin1'),
    'cat/old.ppm': 'P6 1 1 255 abc',
    'README.md': 'a document',
  };
  const dataset = await importFiles(server, files, { name: 'by content' });
  expect(dataset.classes.map(({ name, train, validation }) => [name, train + validation])).toEqual([
    ['cat', 3],
    ['dog', 3],
  ]);
  expect(problem(dataset, 'OTHER_FORMAT')).toMatchObject({ count: 2, items: ['cat/old.ppm', 'dog/clip.mp4'] });
});

test('a CSV beside class folders whose numbers happen to name files does not take their place', async () => {
  const files = named(expand('train/cat*3 train/dog*3 test/cat*2 test/dog*2'), { 'cameras.csv': 'a,b\n1,2\n2,0\n' });
  const described = await describeUpload(await upload(server, files));
  expect(inWords(described)).toBe('cat 3+0+2, dog 3+0+2');
  expect(described.notes.join()).toMatch(/^The folders are the classes\. The CSV was not used: .*cameras\.csv/);
});

test('what cannot be trained on is refused before anything is decoded, with every cause', async () => {
  const files = named(expand('train/cat*2 train/dog*2 loose.jpg clip.mp4'));
  const id = await upload(server, files);
  await expect(
    startImport(server, id, { name: 'few', classes: ['cat', 'dog'], validationPerClass: 5 }),
  ).rejects.toThrow(
    'TOO_FEW_CLASSES: At least two classes need both training and validation images, but cat has 0 training and 2 validation, dog has 0 training and 2 validation. Not counted: 1 image without a label, 1 file that is not an image. You asked for the remaining training and 5 validation images of each class. Ask for fewer, or add images.',
  );
});

test(`of ${GENERATED} generated layouts none comes in wrong without a question`, async () => {
  const first = Number(process.env.QUINTET_TEST_SEED ?? 1);
  const asked: number[] = [];
  for (let seed = first; seed < first + GENERATED; seed++) {
    const { paths, texts, truth, doubtful } = generateLayout(seed);
    const described = await describeUpload(await upload(server, named(paths, texts)));
    const found = Object.fromEntries(
      described.classes.map(({ name, images, train, validation, test }) => [
        name,
        { none: images - train - validation - test, train, validation, test },
      ]),
    );
    if (described.question) {
      expect(doubtful, `seed ${seed} asks: ${described.question.text}\n${paths.join('\n')}`).toBe(true);
      asked.push(seed);
    } else expect(found, `seed ${seed}\n${paths.join('\n')}`).toEqual(truth);
  }
  console.log(
    `Seeds ${first} to ${first + GENERATED - 1}: ${GENERATED - asked.length} understood, ${asked.length} asked about.`,
  );
}, 600_000);
