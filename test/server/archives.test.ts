import { randomBytes } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../support/archive.ts';
import { finished, post, startImport, upload } from '../support/dataset.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { type Changes, type Entry, unicodePath, writeZip } from '../support/zipWriter.ts';

let server: TestServer;
let images: Buffer[];

beforeAll(async () => {
  server = await startServer();
  images = await Promise.all(Array.from({ length: 12 }, (_, index) => picture(index)));
});
afterAll(() => server.stop());

/** Three images in each of two folders. */
const inFolders = (one: string | Buffer, other: string | Buffer, more: Partial<Entry> = {}): Entry[] =>
  [one, other].flatMap((folder, which) =>
    [0, 1, 2].map(index => ({
      name: Buffer.concat([Buffer.from(folder), Buffer.from(`/${index}.jpg`)]),
      content: images[which * 3 + index] ?? '',
      ...more,
    })),
  );

/** Six images and a CSV that labels them. */
const CSV = `file,class\n${[0, 1, 2, 3, 4, 5].map(index => `${index}.jpg,${index < 3 ? 'cat' : 'dog'}\n`).join('')}`;
const withCsv = (csv: Partial<Entry>): Entry[] => [
  { name: 'labels.csv', content: CSV, ...csv },
  ...[0, 1, 2, 3, 4, 5].map(index => ({ name: `${index}.jpg`, content: images[index] ?? '' })),
];

let number = 0;

async function importZip(entries: readonly Entry[], changes?: Changes) {
  const id = await upload(server, writeZip(entries, changes));
  const { status, failure, imageCount, classes, problems } = await finished(
    server,
    await startImport(server, id, { name: `archive ${number++}` }),
  );
  return { status, failure, imageCount, classes: classes.map(({ name }) => name), problems };
}

const ready = (imageCount: number, classes: string[]) => ({
  status: 'READY',
  failure: null,
  imageCount,
  classes,
  problems: [],
});

/** Returns the error of the preview. */
async function refusal(archive: Buffer): Promise<string> {
  const id = await upload(server, archive);
  const { errors } = await server.request(`{ upload(id: "${id}") { labelled } }`);
  return `${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`;
}

test('all entries come in, although the count is written modulo 65,536 as by macOS', async () => {
  const folders = Array.from({ length: 65_554 }, (_, index) => ({ name: `cat/${index}/`, mode: 0o040755 }));
  expect(await importZip([...folders, ...inFolders('cat', 'dog')])).toEqual(ready(6, ['cat', 'dog']));
});

test('a count that differs from the list of files is refused', async () => {
  expect(await refusal(writeZip(inFolders('cat', 'dog'), { count: 5 }))).toContain(
    'NOT_A_ZIP: This is not a zip archive that can be read: it lists 6 files, but states that it contains 5.',
  );
});

test.each([
  ['stored with a letter changed', { content: CSV.replace('3.jpg,dog', '3.jpg,cat'), crc: 0x12345678 }],
  ['deflated and cut off', { method: 8, packed: deflateRawSync(CSV).subarray(0, 20) }],
  ['deflated and overwritten', { method: 8, packed: Buffer.alloc(30, 0xff) }],
  ['deflated to more bytes than claimed', { method: 8, packed: deflateRawSync(`${CSV}more`) }],
  ['damaged BZip2', { method: 12, packed: Buffer.from('BZh91AY&SYdamaged') }],
  ['damaged LZMA', { method: 14, packed: Buffer.from('090405005d00000100ffffffff', 'hex') }],
  ['damaged Zstandard', { method: 93, packed: Buffer.from('28b52ffd24480000', 'hex') }],
  ['damaged Deflate64', { method: 9, packed: Buffer.alloc(30, 0xff) }],
])('a CSV that is %s is named as damaged', async (_, csv) => {
  expect(await refusal(writeZip(withCsv(csv)))).toBe(
    'DAMAGED_FILE: labels.csv in the archive is damaged: its content does not match its checksum or size. Download or create the zip again.',
  );
});

// Packed by Python's bz2 and lzma, and by the tool zstd. Without matches of 258 bytes, Deflate64 is the same as Deflate.
test.each([
  ['Deflate', 8, deflateRawSync(CSV)],
  ['Deflate64', 9, deflateRawSync(CSV)],
  [
    'BZip2',
    12,
    'QlpoOTFBWSZTWVp3a+oAABNZgAAQAAV+AC+0zAAgADFGjIGjTI0G1UGmjTJob0jg9RfQnz1TutEYuWDXZkIx8ibZCHCWRdyRThQkFp3a+oA=',
  ],
  ['LZMA', 14, 'CQQFAF0AAAEAADMaSda4FXiq3VdfocdY4R+qWjQeJK+N7CTN1NXisRRMRi+UdzWWr1v//oKMAA=='],
  ['Zstandard', 93, 'KLUv/SRHXQEA8GZpbGUsY2xhc3MKMC5qcGcsY2F0CjEyM2RvZwo0NQUAoAhQCi4DRWhRmk21DnU='],
])('a CSV packed with %s is read', async (_, method, bytes) => {
  const packed = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;
  expect(await importZip(withCsv({ method, packed }))).toEqual(ready(6, ['cat', 'dog']));
});

test('methods that cannot be read are refused by name, with the number of files', async () => {
  const [first, second, ...others] = inFolders('cat', 'dog');
  if (!first || !second) throw new Error('six entries');
  expect(await refusal(writeZip([{ ...first, method: 98 }, { ...second, method: 95 }, ...others]))).toMatch(
    /^UNREADABLE_METHOD: .* of 6 files, 1 uses PPMd and 1 uses XZ \(such as cat\/0\.jpg\)\. Create the zip again/,
  );
});

test.each([
  ['CP850', '4d6187c6', '50887261', ['Maçã', 'Pêra']],
  ['CP866', 'aaaee2', 'aff1e1', ['кот', 'пёс']],
  ['CP852', 'a66c7574a0', '9f657276656ea0', ['Žlutá', 'červená']],
  ['GBK', 'c3a8', 'b9b7', ['狗', '猫']],
  ['Shift-JIS', '8ca2', '944c', ['犬', '猫']],
  ['EUC-KR', 'b0edbee7c0cc', 'b0adbec6c1f6', ['강아지', '고양이']],
  ['Windows-1251', 'eaeef2', 'f1eee1e0eae0', ['кот', 'собака']],
])('names in %s become classes with the right names', async (_, one, other, classes) => {
  const entries = inFolders(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'), { host: 0 });
  expect((await importZip(entries)).classes).toEqual([...classes].sort());
});

test('names that fit no encoding are refused', async () => {
  const boxes = [Buffer.from('b0b1b2b3', 'hex'), Buffer.from('ff81fe80ff', 'hex')] as const;
  expect(await refusal(writeZip(inFolders(...boxes, { host: 0 })))).toMatch(/^UNREADABLE_NAMES: .*UTF-8/);
});

test.each(['_', 'ASCII', Buffer.from('c3a8', 'hex')])(
  'the name in the extra field 0x7075 counts, not %s',
  async plain => {
    const entries = inFolders('one', 'two').map((entry, index) => {
      const name = Buffer.concat([Buffer.from(plain), Buffer.from(`${index}.jpg`)]);
      return { ...entry, name, extra: unicodePath(name, `${index < 3 ? '狗' : '猫'}/${index}.jpg`) };
    });
    expect(await importZip(entries)).toEqual(ready(6, ['狗', '猫']));
  },
);

test('a name in the extra field that belongs to a different name is ignored', async () => {
  const extra = unicodePath(Buffer.from('other'), '狗/0.jpg');
  expect((await importZip(inFolders('cat', 'dog', { extra }))).classes).toEqual(['cat', 'dog']);
});

test('backslashes of tools on Windows are slashes, and may not lead out of the archive', async () => {
  const entries = ['cat', 'dog'].flatMap((folder, which) =>
    [0, 1, 2].map(index => ({ name: `pets\\${folder}\\${index}.jpg`, content: images[which * 3 + index], host: 0 })),
  );
  expect(await importZip(entries)).toEqual(ready(6, ['cat', 'dog']));
  expect(await refusal(writeZip([...entries, { name: '..\\x.jpg', content: 'x', host: 0 }]))).toContain(
    'UNSAFE_PATH: The archive contains "../x.jpg", which leads out of the archive.',
  );
});

test('a colon is part of a name, but a drive is an absolute path', async () => {
  expect(await importZip(inFolders('c: small', 'd: large'))).toEqual(ready(6, ['c: small', 'd: large']));
  expect(await refusal(writeZip(inFolders('c:/small', 'dog')))).toContain('UNSAFE_PATH');
});

test('files that share the same bytes, as in a zip bomb, are refused', async () => {
  const entries = inFolders('cat', 'dog').map(entry => ({ ...entry, offset: 0 }));
  expect(await refusal(writeZip(entries))).toMatch(/^OVERLAPPING_ENTRIES: /);
});

test.each([
  ['the marker of a joined archive', { marker: Buffer.from('PK\x07\x08') }],
  ['the marker of an archive that was not split', { marker: Buffer.from('PK00') }],
  ['a program in front of it that the offsets do not count', { before: Buffer.from(`MZ${'program '.repeat(2_000)}`) }],
  ['a program in front of it that the offsets count', { marker: Buffer.from(`MZ${'program '.repeat(2_000)}`) }],
])('a zip with %s is read', async (_, changes) => {
  expect(await importZip(inFolders('cat', 'dog'), changes)).toEqual(ready(6, ['cat', 'dog']));
});

const tar = () => {
  const header = Buffer.alloc(1_024);
  header.write('cat/0.jpg');
  header.write('        ', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
};

test.each<[string, () => Buffer | undefined]>([
  ['it is empty', () => Buffer.alloc(0)],
  ['it is a tar archive. Unpack it', tar],
  ['it is a .tar.gz archive. Unpack it', () => gzipSync(tar())],
  ['it is a RAR archive. Unpack it', () => Buffer.from('Rar!\x1a\x07\x01\0rest', 'latin1')],
  ['it is a 7z archive. Unpack it', () => Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1')],
  ['it is a file compressed with xz', () => Buffer.from('\xfd7zXZ\0\0\x04', 'latin1')],
  ['it is a file compressed with Zstandard', () => Buffer.from('28b52ffd24', 'hex')],
  ['it is a single image (JPEG)', () => images[0]],
  ['it is a web page (HTML)', () => Buffer.from('\n<!DOCTYPE html><title>Sign in</title>')],
  ['it is a Git LFS pointer', () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\n')],
  ['it is a CSV. Put it into one .zip', () => Buffer.from(CSV)],
  ['it does not begin like a zip', () => randomBytes(10_000).fill('x', 0, 4)],
  ['it is incomplete', () => writeZip(inFolders('cat', 'dog')).subarray(0, 2_000)],
  ['it is one part of a zip that was split', () => writeZip(inFolders('cat', 'dog'), { disk: 2 })],
])('a file is refused with what it is: %s', async (text, content) => {
  const { status, body } = await post(server.url, content() ?? Buffer.alloc(0));
  expect([status, body.code]).toEqual([400, 'NOT_A_ZIP']);
  expect(body.message).toContain(`This is not a zip archive that can be read: ${text}`);
});

test('the end of a zip inside a truncated zip is not taken for the whole', async () => {
  const inner = writeZip(inFolders('cat', 'dog'));
  const outer = writeZip([
    { name: 'a.jpg', content: images[0] },
    { name: 'inner.zip', content: inner },
  ]);
  const end = outer.lastIndexOf(Buffer.from('PK\x05\x06'), outer.length - 30) + 22;
  const { body } = await post(server.url, outer.subarray(0, end));
  expect(body.message).toContain('it is incomplete');
});

test('what systems and drives add, links and archives inside are left out', async () => {
  const content = images[11];
  const litter = ['cat/@eaDir/0.jpg/SYNOPHOTO_THUMB_M.jpg', '$RECYCLE.BIN/a.jpg', '@Recycle/b.jpg', '#recycle/c.jpg'];
  const more = ['System Volume Information/d.jpg', 'lost+found/e.jpg', '.Trash-1000/f.jpg', 'node_modules/g.png'];
  expect(
    await importZip([
      ...inFolders('cat', 'dog'),
      ...[...litter, ...more].map(name => ({ name, content })),
      { name: 'cat/link.jpg', content: '/etc/passwd', mode: 0o120777 },
      { name: 'cat/pipe.jpg', mode: 0o010644 },
      { name: 'cat/more.zip', content: 'PK' },
    ]),
  ).toEqual(ready(6, ['cat', 'dog']));
});

test('archives inside an archive without images are named', async () => {
  expect(
    await refusal(
      writeZip([
        { name: 'train.zip', content: 'PK' },
        { name: 'labels.csv', content: CSV },
      ]),
    ),
  ).toBe(
    'NESTED_ARCHIVES: The archive contains no images but another archive: train.zip. Unpack it, and send a .zip of the images.',
  );
});

test('an archive of links only says so', async () => {
  expect(await refusal(writeZip(inFolders('cat', 'dog', { mode: 0o120777 })))).toContain(
    'it contains only symbolic links (6, such as cat/0.jpg)',
  );
});

test('names that are too long are refused', async () => {
  expect(await refusal(writeZip(inFolders('x'.repeat(60_000), 'dog')))).toMatch(/^ARCHIVE_TOO_LARGE: .* Shorten them/);
});
