import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../../server/dataset/archive/archive.ts';
import { readLayout } from '../../server/dataset/labels/readLayout.ts';
import { ExpectedError } from '../../server/ground/errors.ts';
import { type Files, picture, zip } from '../support/archive.ts';
import { generate } from '../support/csvGrammar.ts';
import { importFiles, upload } from '../support/dataset.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Four files that need not be images, because an upload is described before anything is decoded. */
const FOUR: Files = { 'images/a.jpg': '1', 'images/b.jpg': '2', 'images/c.jpg': '3', 'images/d.jpg': '4' };

interface Described {
  layout: string;
  labelled: number;
  hasSplit: boolean;
  hasGroups: boolean;
  classes: { name: string; images: number }[];
}

async function describeFiles(files: Files): Promise<Described> {
  const id = await upload(server, files);
  const query = `{ upload(id: "${id}") { layout labelled hasSplit hasGroups classes { name images } } }`;
  return (await server.gql<{ upload: Described }>(query)).upload;
}

/** Uploads the files and returns the classes with the numbers of their images. */
async function classesOf(files: Files): Promise<Record<string, number>> {
  const { layout, classes } = await describeFiles(files);
  expect(layout).toBe('CSV');
  return Object.fromEntries(classes.map(({ name, images }) => [name, images]));
}

const ROWS = 'a.jpg,cat\nb.jpg,cat\nc.jpg,dog\nd.jpg,dog\n';

test.each([
  ['a quoted header with a comma', '"note, long",file,class\n"x, y",a.jpg,cat\n,b.jpg,cat\n,c.jpg,dog\n,d.jpg,dog'],
  ['a quoted header with a line end', '"my\nnote",file,class\n,a.jpg,cat\n,b.jpg,cat\n,c.jpg,dog\n,d.jpg,dog'],
  [
    'a column of quality beside the class',
    'file,"note, long",class,quality\na.jpg,"x, y",cat,bad\nb.jpg,,cat,good\nc.jpg,,dog,bad\nd.jpg,,dog,good',
  ],
  ['sep=; above the header', 'sep=;\r\nfile;class\r\na.jpg;cat\r\nb.jpg;cat\r\nc.jpg;dog\r\nd.jpg;dog'],
  ['blank lines and a comment above the header', `\n  \n# made by "me\nfile,class\n${ROWS}`],
  ['a title above the header', `My pets,\n,\nfile,class\n${ROWS}`],
  ['a header in a comment', `# file, class\n${ROWS}`],
  ['no header', ROWS],
  ['no header, and a first file that is missing', `gone.jpg,cat\n${ROWS}`],
  ['no header, and names without extensions', ROWS.replaceAll('.jpg', '')],
  ['no header, a first name that is missing and no extensions', `gone,cat\n${ROWS.replaceAll('.jpg', '')}`],
  ['its header twice', `file,class\na.jpg,cat\nb.jpg,cat\nfile,class\nc.jpg,dog\nd.jpg,dog`],
  ['tabs', `file\tclass\n${ROWS.replaceAll(',', '\t')}`],
  ['bars', `file|class\n${ROWS.replaceAll(',', '|')}`],
  ['semicolons, with decimal commas', 'file;area;class\na.jpg;0,5;cat\nb.jpg;0,7;cat\nc.jpg;1,2;dog\nd.jpg;2,5;dog'],
  ['line ends of CR alone', `file,class\n${ROWS}`.replaceAll('\n', '\r')],
  ['a delimiter at the end of each line', `file,class,\n${ROWS.replaceAll('\n', ',\n')}`],
  ['row numbers without a name in the header', 'file,class\n1,a.jpg,cat\n2,b.jpg,cat\n3,c.jpg,dog\n4,d.jpg,dog'],
  ['absolute paths', `path,label\n${ROWS.replace(/^/gm, '/home/me/data/images/').replace(/\/home[^,]*$/, '')}`],
  ['paths of Windows', `path,label\n${ROWS.replace(/^(?=.)/gm, 'C:\\Users\\me\\images\\')}`],
  ['a different folder', `file,class\n${ROWS.replace(/^(?=.)/gm, 'photos/')}`],
  ['capitals', `file,class\n${ROWS.replace(/^.*jpg/gm, name => name.toUpperCase())}`],
  ['names without extensions', `id,label\n${ROWS.replaceAll('.jpg', '')}`],
  [
    './ and / before the path',
    'file,class\n./images/a.jpg,cat\n/images/b.jpg,cat\n.\\images\\c.jpg,dog\nimages//d.jpg,dog',
  ],
  ['numbers as images and a column path', 'image,path,label\n0,a.jpg,cat\n1,b.jpg,cat\n2,c.jpg,dog\n3,d.jpg,dog'],
  ['one column per class', 'image,cat,dog\na,1.0,0.0\nb,1.0,0.0\nc,0.0,1.0\nd,0.0,1.0'],
  ['numbers and names of classes', 'file_name,class_id,class_name\na.jpg,0,cat\nb.jpg,0,cat\nc.jpg,1,dog\nd.jpg,1,dog'],
  ['addresses', `url,class\n${ROWS.replace(/^(?=.)/gm, 'https://example.org/x/').replaceAll('.jpg', '.jpg?w=20')}`],
  ['columns of no usual name', 'Bild,Art\na.jpg,cat\nb.jpg,cat\nc.jpg,dog\nd.jpg,dog'],
])('a CSV with %s labels the images', async (_, csv) => {
  expect(await classesOf({ ...FOUR, 'labels.csv': csv })).toEqual({ cat: 2, dog: 2 });
});

test.each(['labels.tsv', 'labels.txt', 'data/labels.TXT'])('tabs in %s are read like a CSV', async path => {
  const csv = `file\tclass\n${ROWS.replaceAll(',', '\t')}`;
  expect(await classesOf({ ...FOUR, [path]: csv })).toEqual({ cat: 2, dog: 2 });
});

test('a text beside class folders labels nothing', async () => {
  const described = await describeFiles({ 'cat/a.jpg': '1', 'dog/b.jpg': '2', 'README.txt': 'file names, and more\n' });
  expect(described).toMatchObject({ layout: 'FOLDERS', labelled: 2 });
});

test('names are relative to the CSV, and may be written as in an address', async () => {
  const files = { 'README.md': '', 'data/pics/a b.jpg': '1', 'data/pics/ü.jpg': '2', 'data/50%.jpg': '3' };
  const csv = 'file,class\npics/a%20b.jpg,cat\n./pics/%C3%BC.jpg,dog\n../data/50%.jpg,dog\n';
  expect(await classesOf({ ...files, 'data/labels.csv': csv })).toEqual({ cat: 1, dog: 2 });
});

// The bytes come from iconv-lite, which has the tables of the Unicode consortium; the server has to find out the encoding.
test.each([
  ['UTF-16 LE', 'utf-16le', ['猫', '狗']],
  ['UTF-16 BE', 'utf-16be', ['猫', '狗']],
  ['windows-1252', 'win1252', ['Bär', 'Büffel']],
  ['windows-1251', 'win1251', ['кот', 'пёс']],
  ['windows-1250', 'win1250', ['żółw', 'słoń']],
  ['windows-1253', 'win1253', ['γάτα', 'σκύλος']],
  ['KOI8-R', 'koi8r', ['кошка', 'собака']],
  ['DOS 850', 'cp850', ['éléphant', 'zèbre']],
  ['GBK', 'gbk', ['猫', '狗']],
  ['Big5', 'big5', ['貓', '狗']],
  ['Shift-JIS', 'shiftjis', ['犬', '猫']],
  ['EUC-KR', 'cp949', ['고양이', '개']],
])('a CSV in %s keeps its class names', async (_, codec, [first = '', second = '']) => {
  const text = `file,class\r\n${ROWS.replaceAll('cat', first).replaceAll('dog', second)}`;
  expect(await classesOf({ ...FOUR, 'labels.csv': iconv.encode(text, codec) })).toEqual({ [first]: 2, [second]: 2 });
});

test('names of files tell which encoding a CSV is in', async () => {
  // In windows-1252, which is far more frequent, the same bytes are õz.jpg and õr.jpg.
  const csv = iconv.encode('file,class\nőz.jpg,őz\nőr.jpg,ló\n', 'win1250');
  expect(await classesOf({ 'őz.jpg': '1', 'őr.jpg': '2', 'labels.csv': csv })).toEqual({ őz: 1, ló: 1 });
});

test('one class that is written in several ways stays one class', async () => {
  const rows = ['a.jpg,Grün', `b.jpg,${'Grün'.normalize('NFD')}`, 'c.jpg,  Blau \u00a0 hell', 'd.jpg,Blau hell'];
  expect(await classesOf({ ...FOUR, 'labels.csv': `file,class\n${rows.join('\n')}` })).toEqual({
    Grün: 2,
    'Blau hell': 2,
  });
});

test.each(['', 'NaN', 'nan', 'NA', 'N/A', 'n/a', 'NULL', 'null', 'None', '<NA>', '#N/A'])(
  'a row with the label %j has no label',
  async word => {
    const csv = `file,class\na.jpg,cat\nb.jpg,${word}\nc.jpg,dog\nd.jpg,dog\n`;
    expect(await classesOf({ ...FOUR, 'labels.csv': csv })).toEqual({ cat: 1, dog: 2 });
  },
);

test('None is a class if it is one of only two values', async () => {
  const csv = 'file,finding\na.jpg,tumor\nb.jpg,None\nc.jpg,None\nd.jpg,tumor\n';
  expect(await classesOf({ ...FOUR, 'labels.csv': csv })).toEqual({ tumor: 2, None: 2 });
});

test.each([
  ['split,train', 'a.jpg,cat,train\nb.jpg,cat,test\nc.jpg,dog,train\nd.jpg,dog,test', 'file,class,split'],
  ['Usage', 'a.jpg,cat,Training\nb.jpg,cat,valid\nc.jpg,dog,Training\nd.jpg,dog,valid', 'file,class,Usage'],
  ['is_test', 'a.jpg,cat,0\nb.jpg,cat,1\nc.jpg,dog,False\nd.jpg,dog,True', 'file,class,is_test'],
  ['no header', 'a.jpg,cat,train\nb.jpg,cat,val\nc.jpg,dog,train\nd.jpg,dog,val', ''],
])('a split is recognised: %s', async (_, rows, header) => {
  const csv = [header, rows].filter(Boolean).join('\n');
  expect(await describeFiles({ ...FOUR, 'labels.csv': csv })).toMatchObject({ labelled: 4, hasSplit: true });
});

test('a column of numbers is not mistaken for one that corresponds to it', async () => {
  const csv = 'file,emotion,Usage\na.jpg,1,Training\nb.jpg,2,PublicTest\nc.jpg,1,Training\nd.jpg,2,PublicTest\n';
  expect(await classesOf({ ...FOUR, 'labels.csv': csv })).toEqual({ 1: 2, 2: 2 });
});

test('a column that is called like a split but says something else is none', async () => {
  const csv = 'file,class,dataset\na.jpg,cat,vienna\nb.jpg,cat,oslo\nc.jpg,dog,vienna\nd.jpg,dog,oslo';
  expect(await describeFiles({ ...FOUR, 'labels.csv': csv })).toMatchObject({ labelled: 4, hasSplit: false });
});

test('patients are groups', async () => {
  const csv = 'image,dx,patient_id\na,cat,1\nb,cat,1\nc,dog,2\nd,dog,2';
  expect(await describeFiles({ ...FOUR, 'labels.csv': csv })).toMatchObject({ labelled: 4, hasGroups: true });
});

test('train.csv and val.csv together are a split, and CSVs without labels are left out', async () => {
  const files: Files = {
    'train.csv': 'file,class\na.jpg,cat\nc.jpg,dog\n',
    'val.csv': 'file,class\nb.jpg,cat\nd.jpg,dog\n',
    'sizes.csv': 'file,width,height\na.jpg,1,2\nb.jpg,3,4\n',
    'sample_submission.csv': 'file,class\na.jpg,0\nb.jpg,0\n',
  };
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) files[`images/${name}.jpg`] = await picture(index);
  const { status, split, images } = await importFiles(server, files, { name: 'parts' });
  expect([status, split.source]).toEqual(['READY', 'ARCHIVE']);
  expect(images.nodes.map(({ file, className, part }) => [file, className, part])).toEqual([
    ['images/a.jpg', 'cat', 'TRAIN'],
    ['images/b.jpg', 'cat', 'VALIDATION'],
    ['images/c.jpg', 'dog', 'TRAIN'],
    ['images/d.jpg', 'dog', 'VALIDATION'],
  ]);
});

test.each<[string, Files, string]>([
  [
    'a name that fits two files',
    { 'x/a.jpg': '1', 'y/a.jpg': '2', 'l.csv': 'file,class\na.jpg,cat\n' },
    'AMBIGUOUS_FILE_NAME: Line 2 of l.csv names a.jpg, which could be x/a.jpg or y/a.jpg. Write the full path.',
  ],
  [
    'a name without extension that fits two files',
    { 'a.jpg': '1', 'a.png': '2', 'l.csv': 'id,class\na,cat\n' },
    'AMBIGUOUS_FILE_NAME: Line 2 of l.csv names a, which could be a.jpg or a.png.',
  ],
  [
    'two columns of different files',
    { 'a.jpg': '1', 'b.jpg': '2', 'l.csv': 'image,picture,class\na.jpg,b.jpg,cat\nb.jpg,a.jpg,dog\n' },
    'AMBIGUOUS_COLUMNS: The columns image and picture of l.csv name different files of the archive.',
  ],
  [
    'two columns that could be classes',
    { ...FOUR, 'l.csv': 'file,colour,mood\na.jpg,red,calm\nb.jpg,red,calm\nc.jpg,blue,calm\nd.jpg,blue,wild\n' },
    'AMBIGUOUS_COLUMNS: Any of the columns colour, mood of l.csv could be the classes.',
  ],
  [
    'several marked classes',
    { ...FOUR, 'l.csv': 'image,cat,dog\na,1,0\nb,1,1\nc,0,1\nd,0,1\n' },
    'UNSUPPORTED_LABELS: l.csv seems to have a column for each class (cat, dog), but row 2 marks several (cat, dog).',
  ],
  [
    'an unquoted comma in a label',
    { ...FOUR, 'l.csv': 'file,class\na.jpg,cat, brown\nb.jpg,dog\n' },
    'INVALID_CSV: Line 2 of l.csv has 3 cells, but there are 2 columns.',
  ],
  [
    'a quote that is not closed',
    { ...FOUR, 'l.csv': 'file,class\na.jpg,"cat\nb.jpg,dog\n' },
    'INVALID_CSV: l.csv cannot be read as a CSV: a quote is not closed',
  ],
  [
    'a quote that is closed rows later',
    { ...FOUR, 'l.csv': 'file,class,note\na.jpg,cat,"x\nb.jpg,dog,y"\nc.jpg,dog,\n' },
    'INVALID_CSV: Line 2 of l.csv has a quote that is closed only lines later',
  ],
  [
    'letters that an earlier program has lost',
    { ...FOUR, 'l.csv': 'file,class\na.jpg,b\ufffdr\nb.jpg,dog\n' },
    'INVALID_CSV: Line 2 of l.csv says "b\ufffdr": a program that did not know its encoding has replaced letters.',
  ],
  [
    'an encoding that nothing tells',
    { ...FOUR, 'l.csv': iconv.encode('file,class\na.jpg,őz\nb.jpg,ló\n', 'win1250') },
    'UNKNOWN_ENCODING: l.csv is not UTF-8, and could be windows-1250 or windows-1252. Save it as UTF-8',
  ],
  [
    'UTF-8 with a damaged letter',
    {
      ...FOUR,
      'l.csv': Buffer.concat([
        Buffer.from('file,class\na.jpg,é\nb.jpg,ü\nc.jpg,ñ\nd.jpg,ç\ne.jpg,ø\nf.jpg,B'),
        Buffer.from([0xe4]),
        Buffer.from('r\n'),
      ]),
    },
    'UNKNOWN_ENCODING: l.csv is UTF-8 for the most part, but "Bär" is not.',
  ],
  [
    'a workbook that is called CSV',
    { ...FOUR, 'l.csv': Buffer.from('PK\x03\x04 and so on') },
    'INVALID_CSV: l.csv is an Excel workbook or a zip, not a CSV. Save the labels as a CSV in UTF-8.',
  ],
  [
    'a web page that is called CSV',
    { ...FOUR, 'l.csv': '<!DOCTYPE html>\n<html><body>Sign in, please</body></html>' },
    'INVALID_CSV: l.csv is a web page or XML, not a CSV. Download the CSV itself.',
  ],
  ['a CSV without rows', { ...FOUR, 'l.csv': 'file,class\n' }, 'CSV_COLUMN_MISSING: l.csv has no rows. Required'],
  [
    'a class of which all files are missing',
    { ...FOUR, 'l.csv': `file,class\n${ROWS}x.jpg,cow\n`.replaceAll('c.jpg', 'y.jpg').replaceAll('d.jpg', 'z.jpg') },
    'FILES_MISSING: The archive lacks files that l.csv names: 2 of the 2 files of dog, 1 of the 1 files of cow, such as y.jpg, z.jpg, x.jpg. Only the class cat has files.',
  ],
  [
    'several boxes in an image',
    {
      ...FOUR,
      'l.csv': 'filename,class,xmin,ymin,xmax,ymax\na.jpg,cat,1,1,2,2\na.jpg,dog,3,3,4,4\nb.jpg,dog,1,1,2,2\n',
    },
    'UNSUPPORTED_LABELS: l.csv has several bounding boxes per image (columns xmin, ymin, xmax, ymax), and bounding boxes are not classes: a.jpg is cat on line 2 and dog on line 3.',
  ],
  [
    'two CSVs that label the same image',
    { ...FOUR, 'a.csv': `file,class\n${ROWS}`, 'b.csv': 'file,class\na.jpg,cow\n' },
    'SEVERAL_CSVS: Several CSVs in the archive could contain the labels: a.csv, b.csv. images/a.jpg is cat in a.csv and cow in b.csv.',
  ],
  [
    'a part beside a CSV that stands for none',
    { ...FOUR, 'train.csv': 'file,class\na.jpg,cat\nc.jpg,dog\n', 'more.csv': 'file,class\nb.jpg,cat\nd.jpg,dog\n' },
    'Some stand for a part, such as train or test, and more.csv for none.',
  ],
  [
    'a workbook',
    { ...FOUR, 'labels.xlsx': 'PK\x03\x04' },
    'UNSUPPORTED_LABELS: labels.xlsx is an Excel workbook, which is not read. Save the table with the labels as a CSV, and put it into the archive instead.',
  ],
  [
    'annotations of COCO',
    { ...FOUR, 'annotations/instances.json': '{"images": [], "annotations": [{"bbox": [1, 2, 3, 4]}]}' },
    'UNSUPPORTED_LABELS: annotations/instances.json has COCO annotations. Bounding boxes are not classes',
  ],
  [
    'annotations of Pascal VOC',
    { ...FOUR, 'xml/a.xml': '<annotation>\n<object><bndbox/></object></annotation>' },
    'UNSUPPORTED_LABELS: xml/a.xml has Pascal VOC annotations.',
  ],
  [
    'annotations of YOLO',
    { ...FOUR, 'labels/a.txt': '0 0.5 0.5 0.25 0.25\n1 0.1 0.2 0.3 0.4\n' },
    'UNSUPPORTED_LABELS: labels/a.txt has YOLO annotations.',
  ],
])('%s is refused by name', async (_, files, message) => {
  await expect(describeFiles(files)).rejects.toThrow(message);
});

test('a row of a different part does not label a file of the same name', async () => {
  const csv = 'file,class\ntrain/1.jpg,cat\ntest/1.jpg,dog\ntrain/2.jpg,dog\n';
  const files = { 'train/2.jpg': '1', 'test/1.jpg': '2', 'test/3.jpg': '3', 'labels.csv': csv };
  await expect(describeFiles(files)).rejects.toThrow('FILES_MISSING');
  const more = { ...files, 'labels.csv': `${csv}test/3.jpg,cat\n` };
  expect(await classesOf(more)).toEqual({ cat: 1, dog: 2 });
});

test('thousands of CSVs take little memory and give a short message', async () => {
  const files: Files = {};
  for (let index = 0; index < 3_000; index++) files[`${index}.csv`] = `x,y\n${'1,2\n'.repeat(100)}`;
  const id = await upload(server, files);
  const before = process.memoryUsage().rss;
  const { errors } = await server.request(`{ upload(id: "${id}") { labelled } }`);
  expect(errors?.[0]?.extensions.code).toBe('CSV_COLUMN_MISSING');
  expect(errors?.[0]?.message.length).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test('a message quotes little of a long list and of long cells', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${'x'.repeat(5_000)}${index}.jpg,cat`);
  const error = describeFiles({ ...FOUR, 'labels.csv': `file,class\n${rows.join('\n')}` });
  await expect(error).rejects.toThrow(/^NO_LABELS: .{0,800}$/s);
});

test('a split file is read like a CSV of an archive', async () => {
  const files: Files = {};
  for (const [index, name] of ['cat/a', 'cat/b', 'dog/c', 'dog/d'].entries())
    files[`${name}.jpg`] = await picture(index);
  const splitCsv = 'sep=;\r"Image Name";Usage\r"A";Training\rCAT\\B.JPG;valid\rdog/c;TRAIN\r/x/dog/d.jpg;Validation\r';
  const { status, images } = await importFiles(server, files, { name: 'given', splitCsv });
  expect(status).toBe('READY');
  expect(images.nodes.map(({ part }) => part)).toEqual(['TRAIN', 'VALIDATION', 'TRAIN', 'VALIDATION']);
  const lost = importFiles(server, files, { name: 'lost', splitCsv: 'file,split\ncat/\ufffd.jpg,train\n' });
  await expect(lost).rejects.toThrow('INVALID_CSV: The split file is not UTF-8: line 2 says "cat/\ufffd.jpg".');
});

test('of CSVs made at random, most are read right, some are refused by name, and none is read wrong', async () => {
  const count = Number(process.env.CSV_COUNT ?? 300);
  const first = Number(process.env.CSV_SEED ?? Math.floor(Math.random() * 1e9));
  console.log(`CSV_SEED=${first} CSV_COUNT=${count}`);
  const folder = await mkdtemp(join(tmpdir(), 'quintet-csv-'));
  const wrong: unknown[] = [];
  let right = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { paths, csvPath, csv, truth, description } = generate(seed);
    const file = join(folder, 'data.zip');
    await writeFile(file, await zip({ ...Object.fromEntries(paths.map(path => [path, 'x'])), [csvPath]: csv }));
    await using archive = await Archive.open(file);
    try {
      const { labelled } = await readLayout(archive);
      const found = labelled.map(({ path, label, part }) => [archive.wrapper + path, `${label} ${part}`] as const);
      if (JSON.stringify(found.toSorted()) === JSON.stringify([...truth].toSorted())) right++;
      else wrong.push({ seed, description });
    } catch (error) {
      if (!(error instanceof ExpectedError)) wrong.push({ seed, description, error });
    }
  }
  await rm(folder, { recursive: true });
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(0.85 * count);
}, 600_000);
