import { afterEach, beforeEach, expect, test } from 'vitest';
import { blackPng, claimSize, type Files, picture, pictures, rename, zip } from '../support/archive.ts';
import { filesOf, finished, importFiles, post, problem, startImport, upload } from '../support/dataset.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

/** Returns two classes of three images each. Two thirds are for training and one third is for validation. */
const twoClasses = async (): Promise<Files> => ({
  ...(await pictures('cat', 3, 0)),
  ...(await pictures('dog', 3, 10)),
});

const describeUpload = (id: string) =>
  server.gql(`{ upload(id: "${id}") { layout labelled hasSplit hasGroups classes { name images } } }`);

test('one folder per class becomes a dataset with a random split of two thirds and one third by default', async () => {
  const dataset = await importFiles(server, {
    ...(await twoClasses()),
    '__MACOSX/cat/._1.jpg': 'litter',
    'cat/.DS_Store': 'litter',
    'dog/Thumbs.db': 'litter',
  });
  expect(dataset).toMatchObject({
    status: 'READY',
    failure: null,
    imageCount: 6,
    split: { source: 'DRAWN', trainPerClass: null, validationPerClass: null, seed: 1 },
    classes: [
      { name: 'cat', train: 2, validation: 1, test: 0, unused: 0 },
      { name: 'dog', train: 2, validation: 1, test: 0, unused: 0 },
    ],
    problems: [],
  });
  expect(dataset.images.nodes.map(({ file }) => file)).toEqual([
    'cat/1.jpg',
    'cat/2.jpg',
    'cat/3.jpg',
    'dog/1.jpg',
    'dog/2.jpg',
    'dog/3.jpg',
  ]);
});

test('folders named after parts define the split, even inside a wrapping folder', async () => {
  const files: Files = {};
  for (const [part, from] of [
    ['train', 0],
    ['val', 20],
    ['test', 40],
  ] as const)
    for (const [path, bytes] of Object.entries({
      ...(await pictures('cat', 2, from)),
      ...(await pictures('dog', 1, from + 10)),
    }))
      files[`faces/${part}/${path}`] = bytes;
  const id = await upload(server, files);
  expect(await describeUpload(id)).toEqual({
    upload: {
      layout: 'FOLDERS',
      labelled: 9,
      hasSplit: true,
      hasGroups: false,
      classes: [
        { name: 'cat', images: 6 },
        { name: 'dog', images: 3 },
      ],
    },
  });
  const dataset = await finished(server, await startImport(server, id));
  expect(dataset.split.source).toBe('ARCHIVE');
  expect(dataset.classes).toEqual([
    { name: 'cat', train: 2, validation: 2, test: 2, unused: 0 },
    { name: 'dog', train: 1, validation: 1, test: 1, unused: 0 },
  ]);
});

test('a CSV with BOM, CRLF, semicolons and quotes labels images in any folder by path or base name', async () => {
  const csv = '\uFEFFID;Class\r\n"a.jpg";YOUNG\r\nTrain/b.jpg;YOUNG\r\nc.jpg;"OLD; very"\r\nd.jpg;"OLD; very"\r\n';
  const files: Files = { 'train.csv': csv, 'readme.txt': 'hello' };
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) files[`Train/${name}.jpg`] = await picture(index);
  const dataset = await importFiles(server, files, { trainPerClass: 1, validationPerClass: 1 });
  expect(dataset.classes.map(({ name, train, validation }) => [name, train, validation])).toEqual([
    ['OLD; very', 1, 1],
    ['YOUNG', 1, 1],
  ]);
});

test('the split column and the group column are used', async () => {
  const rows = [
    'file,label,split,group',
    'a.jpg,x,train,p1',
    'b.jpg,x,valid,p2',
    'c.jpg,y,Training,p1',
    'd.jpg,y,VALIDATION,p2',
    'e.jpg,y,,p3',
  ];
  const files: Files = { 'labels.csv': rows.join('\n') };
  for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) files[`${name}.jpg`] = await picture(index);
  const id = await upload(server, files);
  expect(await describeUpload(id)).toMatchObject({ upload: { layout: 'CSV', hasSplit: true, hasGroups: true } });
  const dataset = await finished(server, await startImport(server, id));
  expect(dataset.images.nodes.map(({ file, part, group }) => [file, part, group])).toEqual([
    ['a.jpg', 'TRAIN', 'p1'],
    ['b.jpg', 'VALIDATION', 'p2'],
    ['c.jpg', 'TRAIN', 'p1'],
    ['d.jpg', 'VALIDATION', 'p2'],
    ['e.jpg', 'UNUSED', 'p3'],
  ]);
});

test('a file that is not a zip is refused during the upload', async () => {
  const { status, body } = await post(server.url, Buffer.from('just some text'));
  expect([status, body.code]).toEqual([400, 'NOT_A_ZIP']);
  expect(body.message).toContain('it does not begin like a zip. Send a .zip');
});

test('a truncated zip is refused', async () => {
  const whole = await zip(await twoClasses());
  const { status, body } = await post(server.url, whole.subarray(0, whole.length - 30));
  expect([status, body.code]).toEqual([400, 'NOT_A_ZIP']);
  expect(body.message).toContain('it is incomplete. Download or create it again.');
});

test('a form on another site cannot send an archive', async () => {
  const { status, body } = await post(server.url, await zip({}), 'text/plain');
  expect([status, body.message]).toEqual([
    415,
    'The content type is text/plain. Send the zip as the body, with Content-Type: application/zip.',
  ]);
});

test('an empty zip has no labelled images', async () => {
  const id = await upload(server, {});
  await expect(describeUpload(id)).rejects.toThrow('NO_LABELS: The archive has no labelled images: it is empty.');
});

test('a CSV without a class column is refused, and the message lists its columns', async () => {
  const id = await upload(server, { 'train.csv': 'ID,Age\n1.jpg,YOUNG\n', 'Train/1.jpg': await picture(1) });
  await expect(startImport(server, id)).rejects.toThrow(
    'CSV_COLUMN_MISSING: train.csv has the columns ID, Age. Required: file (or filename, image, path, id) and class (or label).',
  );
  expect(await server.database.dataset.count()).toBe(0);
});

test('empty, unreadable, truncated, unlabelled and missing files are listed and left out', async () => {
  const [good, other, third, fourth] = await Promise.all([1, 2, 3, 4].map(number => picture(number, 'jpeg', 200, 200)));
  if (!good || !other || !third || !fourth) throw new Error('four pictures');
  const csv = [
    'file,class',
    'a.jpg,x',
    'b.jpg,x',
    'c.jpg,y',
    'd.jpg,y',
    'zero.jpg,x',
    'text.jpg,x',
    'cut.jpg,y',
    'gone.jpg,y',
  ];
  const dataset = await importFiles(server, {
    'labels.csv': csv.join('\n'),
    'a.jpg': good,
    'b.jpg': other,
    'c.jpg': third,
    'd.jpg': fourth,
    'zero.jpg': '',
    'text.jpg': 'this is a text',
    'cut.jpg': good.subarray(0, good.length - 20),
    'nobody.jpg': await picture(9),
  });
  expect(dataset).toMatchObject({ status: 'READY', imageCount: 4 });
  expect(Object.fromEntries(dataset.problems.map(({ kind, items }) => [kind, items]))).toEqual({
    EMPTY: ['zero.jpg'],
    UNREADABLE: ['cut.jpg', 'text.jpg'],
    UNLABELLED: ['nobody.jpg'],
    MISSING: ['gone.jpg'],
  });
  expect(problem(dataset, 'EMPTY')?.explanation).toBe('1 file of zero bytes was left out.');
  expect(problem(dataset, 'UNREADABLE')?.explanation).toBe(
    '2 files could not be decoded as JPEG, PNG, WebP, GIF, TIFF or AVIF of at most 100 megapixels, and were left out.',
  );
});

test('a PNG of 30,000 x 30,000 pixels is unreadable and uses little memory', async () => {
  const files = { ...(await twoClasses()), 'cat/huge.png': await blackPng(30_000, 30_000) };
  const before = process.memoryUsage().rss;
  const dataset = await importFiles(server, files);
  expect(problem(dataset, 'UNREADABLE')?.items).toEqual(['cat/huge.png']);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test('files that are larger than the archive claims are unreadable and use little memory', async () => {
  const zeros = Buffer.alloc(150_000_000);
  const paths = ['cat/a.png', 'cat/b.png', 'cat/c.png', 'cat/d.png'];
  const honest = await zip({ ...(await twoClasses()), ...Object.fromEntries(paths.map(path => [path, zeros])) });
  const most = () => process.resourceUsage().maxRSS * 1_024;
  const before = most();
  const dataset = await importFiles(
    server,
    paths.reduce((archive, path) => claimSize(archive, path, 1_000), honest),
  );
  expect(problem(dataset, 'UNREADABLE')?.items).toEqual(paths);
  expect(most() - before).toBeLessThan(150_000_000);
});

test('a class with one image is listed as short, and two other classes are enough for a dataset', async () => {
  const dataset = await importFiles(server, { ...(await twoClasses()), ...(await pictures('owl', 1, 50)) });
  expect(dataset.status).toBe('READY');
  expect(dataset.classes[2]).toEqual({ name: 'owl', train: 1, validation: 0, test: 0, unused: 0 });
  expect(problem(dataset, 'SHORT_CLASS')).toMatchObject({ count: 1, items: ['owl'] });
});

test('if one of only two classes has a single image, the import is refused and says what to do', async () => {
  const id = await upload(server, { ...(await pictures('cat', 3, 0)), ...(await pictures('owl', 1, 50)) });
  await expect(startImport(server, id)).rejects.toThrow(
    'TOO_FEW_CLASSES: At least two classes need both training and validation images, but cat has 2 training and 1 validation, owl has 1 training and 0 validation. Add images to the classes that have too few.',
  );
  expect(await server.database.dataset.count()).toBe(0);
});

test('if only one class is left after reading, the import fails, and the message counts what was left out', async () => {
  const unreadable = Object.fromEntries([1, 2, 3].map(index => [`owl/${index}.jpg`, 'not an image']));
  const dataset = await importFiles(server, { ...(await pictures('cat', 3, 0)), ...unreadable });
  expect(dataset).toMatchObject({ status: 'FAILED', imageCount: 0, images: { nodes: [] } });
  expect(dataset.failure).toBe(
    'TOO_FEW_CLASSES: At least two classes need both training and validation images, but cat has 2 training and 1 validation, owl has 0 training and 0 validation. Not counted: 3 unreadable files. Add images to the classes that have too few.',
  );
  expect(await server.database.image.count()).toBe(0);
});

test.each([
  ['aa/cat/1.jpg', '../cat/1.jpg', 'leads out of the archive'],
  ['acat/1.jpg', '/cat/1.jpg.'.slice(0, 10), 'is an absolute path'],
  ['cat_1.jpg', 'cat\\1.jpg', 'has a backslash in its name'],
  ['cat_1.jpg', 'cat\0' + '1.jpg', 'has a NUL in its name'],
])('an entry %s that is renamed to %j is refused, and the message names it', async (from, to, reason) => {
  const archive = rename(await zip({ ...(await twoClasses()), [from]: await picture(7) }), from, to);
  const id = await upload(server, archive);
  await expect(startImport(server, id)).rejects.toThrow(
    `UNSAFE_PATH: The archive contains ${JSON.stringify(to)}, which ${reason}. Nothing was imported`,
  );
  expect(await server.database.dataset.count()).toBe(0);
});

test('a symbolic link is left out and never followed', async () => {
  const archive = await zip({ ...(await twoClasses()), 'cat/link.jpg': '/etc/passwd' }, { 'cat/link.jpg': 0o120777 });
  const dataset = await importFiles(server, archive);
  expect(dataset).toMatchObject({ status: 'READY', imageCount: 6, problems: [] });
});

test('a file with two classes is refused, and the message names the lines', async () => {
  const id = await upload(server, {
    'l.csv': 'file,class\na.jpg,x\nb.jpg,y\na.jpg,y\n',
    'a.jpg': await picture(1),
    'b.jpg': await picture(2),
  });
  await expect(startImport(server, id)).rejects.toThrow(
    'CONTRADICTORY_ROWS: l.csv contradicts itself: a.jpg is x on line 2 and y on line 4.',
  );
});

test('non-ASCII names match, whether composed or decomposed', async () => {
  const csv = 'file,class\nmüde.jpg,schön\n日本.jpg,schön\n🙂.jpg,häßlich\nö.jpg,häßlich\n';
  const dataset = await importFiles(server, {
    'labels.csv': csv,
    ['müde.jpg'.normalize('NFD')]: await picture(1),
    '日本.jpg': await picture(2),
    '🙂.jpg': await picture(3),
    'ö.jpg': await picture(4),
  });
  expect(dataset.images.nodes.map(({ file }) => file)).toEqual(['müde.jpg', 'ö.jpg', '日本.jpg', '🙂.jpg']);
});

test('the same seed draws the same split, and a different seed draws a different one', async () => {
  const id = await upload(server, { ...(await pictures('cat', 12, 0)), ...(await pictures('dog', 12, 100)) });
  const draw = async (name: string, seed: number) =>
    finished(server, await startImport(server, id, { name, seed, trainPerClass: 5, validationPerClass: 4 }));
  const [first, again, other] = [await draw('first', 7), await draw('again', 7), await draw('other', 8)];
  expect(first.classes[0]).toEqual({ name: 'cat', train: 5, validation: 4, test: 0, unused: 3 });
  expect(filesOf(again, 'TRAIN')).toEqual(filesOf(first, 'TRAIN'));
  expect(again.hash).toBe(first.hash);
  expect(filesOf(other, 'TRAIN')).not.toEqual(filesOf(first, 'TRAIN'));
});

test('if a class is too small for the random split, training is filled first', async () => {
  const dataset = await importFiles(
    server,
    { ...(await pictures('cat', 6, 0)), ...(await pictures('dog', 4, 10)) },
    { trainPerClass: 3, validationPerClass: 3 },
  );
  expect(dataset.classes.map(({ train, validation }) => [train, validation])).toEqual([
    [3, 3],
    [3, 1],
  ]);
  expect(problem(dataset, 'SHORT_CLASS')).toEqual({
    kind: 'SHORT_CLASS',
    count: 1,
    items: ['dog'],
    explanation:
      '1 class has fewer images than requested (3 for training, 3 for validation): training was filled first, and validation got the rest.',
  });
});

test('a random split uses one file of a group of duplicates, and none if their labels differ', async () => {
  const files: Files = { ...(await pictures('cat', 6, 0)), ...(await pictures('dog', 6, 10)) };
  files['cat/copy.jpg'] = files['cat/1.jpg'] ?? '';
  files['dog/claimed.jpg'] = files['cat/2.jpg'] ?? '';
  const dataset = await importFiles(server, files);
  expect(problem(dataset, 'DUPLICATE')?.items).toEqual(['cat/1.jpg = cat/copy.jpg', 'cat/2.jpg = dog/claimed.jpg']);
  expect(problem(dataset, 'CONTRADICTORY')?.items).toEqual(['cat/2.jpg = dog/claimed.jpg']);
  expect(problem(dataset, 'LEAKED')).toBeUndefined();
  expect(filesOf(dataset, 'UNUSED')).toEqual(['cat/2.jpg', 'cat/copy.jpg', 'dog/claimed.jpg']);
  expect(dataset.imageCount).toBe(14);
});

test('a random split keeps each group in one part', async () => {
  const rows = ['file,class,group'];
  const files: Files = {};
  for (let index = 0; index < 24; index++) {
    files[`${index}.jpg`] = await picture(index);
    rows.push(`${index}.jpg,${index % 2 ? 'x' : 'y'},film${Math.floor(index / 4)}`);
  }
  const dataset = await importFiles(server, { ...files, 'labels.csv': rows.join('\n') });
  const parts = new Map<string | null, Set<string>>();
  for (const { group, part } of dataset.images.nodes) parts.set(group, (parts.get(group) ?? new Set()).add(part));
  expect([...parts.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(dataset.classes.map(({ train, validation }) => [train, validation])).toEqual([
    [8, 4],
    [8, 4],
  ]);
});

test('a split file is used exactly as given, and leaks are reported', async () => {
  const files: Files = { ...(await pictures('cat', 4, 0)), ...(await pictures('dog', 3, 10)) };
  files['cat/4.jpg'] = files['cat/1.jpg'] ?? '';
  const splitCsv = [
    'ID,Class,Split',
    'cat/1.jpg,cat,train',
    'cat/4.jpg,cat,validation',
    'cat/2.jpg,cat,test',
    'dog/1.jpg,dog,train',
    'dog/2.jpg,dog,val',
  ].join('\n');
  const dataset = await importFiles(server, files, { splitCsv });
  expect(dataset.split.source).toBe('FILE');
  expect(filesOf(dataset, 'TRAIN')).toEqual(['cat/1.jpg', 'dog/1.jpg']);
  expect(filesOf(dataset, 'VALIDATION')).toEqual(['cat/4.jpg', 'dog/2.jpg']);
  expect(filesOf(dataset, 'TEST')).toEqual(['cat/2.jpg']);
  expect(filesOf(dataset, 'UNUSED')).toEqual(['cat/3.jpg', 'dog/3.jpg']);
  expect(problem(dataset, 'LEAKED')?.items).toEqual(['cat/1.jpg = cat/4.jpg']);
});

test.each([
  [
    'file,split\nnobody.jpg,train',
    'UNKNOWN_FILE: The split file names files that the archive does not label: nobody.jpg on line 2.',
  ],
  [
    'file,class,split\ncat/1.jpg,cow,train',
    'UNKNOWN_CLASS: The split file names classes that the archive does not have: cow on line 2.',
  ],
  ['file,split\ncat/1.jpg,trial', 'UNKNOWN_SPLIT: The split file has unknown values: line 2 says "trial".'],
  ['file,split\ncat/1.jpg,constructor', 'UNKNOWN_SPLIT: The split file has unknown values: line 2 says "constructor".'],
  [
    'file,class,split\ncat/1.jpg,dog,train',
    'CONTRADICTORY_ROWS: The split file contradicts the archive or itself: line 2 labels cat/1.jpg as dog, but the archive as cat.',
  ],
  ['name,class\ncat/1.jpg,dog', 'CSV_COLUMN_MISSING: The split file has the columns name, class.'],
])('an invalid split file %j is refused before anything is imported', async (splitCsv, message) => {
  await expect(startImport(server, await upload(server, await twoClasses()), { splitCsv })).rejects.toThrow(message);
  expect(await server.database.dataset.count()).toBe(0);
});

test('only the chosen classes are imported, and an unknown class is refused', async () => {
  const files = { ...(await twoClasses()), ...(await pictures('owl', 3, 50)) };
  const id = await upload(server, files);
  await expect(startImport(server, id, { classes: ['cat', 'cow'] })).rejects.toThrow(
    'UNKNOWN_CLASS: The archive has no class cow.',
  );
  const dataset = await finished(server, await startImport(server, id, { classes: ['owl', 'cat'] }));
  expect(dataset.classes.map(({ name }) => name)).toEqual(['cat', 'owl']);
  expect(dataset.imageCount).toBe(6);
});
