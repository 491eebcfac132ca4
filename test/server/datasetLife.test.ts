import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failInterrupted, ImportLock } from '../../server/dataset/importLock.ts';
import { removeOldUploads } from '../../server/dataset/oldUploads.ts';
import { createLog } from '../../server/ground/log.ts';
import { startServer as startAnother } from '../../server/server.ts';
import { type Files, picture, pictures, zip } from '../support/archive.ts';
import { finished, importFiles, post, readDataset, startImport, upload } from '../support/dataset.ts';
import { startServer, type TestServer } from '../support/quintet.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const twoClasses = async (from = 0): Promise<Files> => ({
  ...(await pictures('cat', 3, from)),
  ...(await pictures('dog', 3, from + 10)),
});

/** Lists all blobs on the disk. */
async function blobs(): Promise<string[]> {
  const folder = join(server.env.storage.folder, 'blobs');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(({ name }) => name);
}

const uploads = () => readdir(join(server.env.storage.folder, 'uploads')).catch(() => []);

test('an interrupted upload leaves no files', async () => {
  const outgoing = request(`${server.url}/uploads/datasets`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
  });
  outgoing.on('error', () => {});
  outgoing.write((await zip(await twoClasses())).subarray(0, 500));
  while ((await uploads()).length === 0) await delay(10);
  outgoing.destroy();
  while ((await uploads()).length > 0) await delay(10);
  expect(await server.database.upload.count()).toBe(0);
});

test('an archive that is larger than the limit is refused', async () => {
  const { status, body } = await post(
    server.url,
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000_000)]),
  );
  expect([status, body.code]).toEqual([413, 'ARCHIVE_TOO_LARGE']);
  expect(await uploads()).toEqual([]);
});

test('uploads older than a day are removed, and younger ones are kept', async () => {
  const [old, young] = [await upload(server, await twoClasses()), await upload(server, await twoClasses())];
  const createdAt = new Date(Date.now() - 25 * 3_600_000);
  await server.database.upload.update({ where: { id: old }, data: { createdAt } });
  await removeOldUploads(server);
  expect(await uploads()).toEqual([`${young}.zip`]);
  expect(await server.database.upload.count()).toBe(1);
});

test('if two imports use the same name at once, one is refused', async () => {
  const id = await upload(server, await twoClasses());
  const results = await Promise.allSettled([startImport(server, id), startImport(server, id)]);
  const [taken] = results.filter(result => result.status === 'rejected');
  const [started] = results.filter(result => result.status === 'fulfilled');
  expect(taken?.reason.message).toBe(
    'NAME_TAKEN: A dataset named "test" already exists. Choose a different name, or delete that dataset first.',
  );
  expect((await finished(server, started?.value ?? '')).status).toBe('READY');
});

/** Fails after its images were read. */
const oneReadableClass = async (): Promise<Files> => ({
  ...(await pictures('cat', 3, 0)),
  'owl/1.jpg': 'not an image',
  'owl/2.jpg': 'not an image',
});

test('a failed dataset does not keep its name reserved', async () => {
  const failed = await importFiles(server, await oneReadableClass());
  expect(failed.status).toBe('FAILED');
  const dataset = await importFiles(server, await twoClasses());
  expect(dataset).toMatchObject({ name: 'test', status: 'READY' });
  expect(await server.database.dataset.count()).toBe(1);
});

test('a failed import leaves no blob', async () => {
  expect((await importFiles(server, await oneReadableClass())).status).toBe('FAILED');
  await expect.poll(blobs).toEqual([]);
});

test('an import of a dead server becomes FAILED, and a running import does not', async () => {
  const [dead, alive] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  await using _lock = await ImportLock.take(server.env.database.url, alive);
  for (const id of [dead, alive])
    await server.database.dataset.create({ data: { id, name: `of ${id}`, splitSource: 'DRAWN' } });
  expect(await failInterrupted(server.database)).toEqual([{ id: dead, name: `of ${dead}` }]);
  expect((await readDataset(server, dead)).failure).toBe(
    'IMPORT_INTERRUPTED: The server stopped during this import, and nothing was kept. Import the archive again.',
  );
  expect((await readDataset(server, alive)).status).toBe('IMPORTING');
});

test('a server removes orphaned blobs when it starts, except those younger than a day or older than the database', async () => {
  const dataset = await importFiles(server, await twoClasses());
  const referred = await blobs();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
  await server.database.$executeRaw`update _prisma_migrations set finished_at = ${daysAgo(10)}`;
  const folder = join(server.env.storage.folder, 'blobs');
  await mkdir(join(folder, 'ff'), { recursive: true });
  const stray = async (digit: string, age: number) => {
    const rest = digit.repeat(62);
    await writeFile(join(folder, 'ff', rest), 'stray');
    await utimes(join(folder, 'ff', rest), daysAgo(age), daysAgo(age));
    return rest;
  };
  const [abandoned, young, foreign] = [await stray('0', 2), await stray('1', 0.5), await stray('2', 11)];
  for (const name of await readdir(folder, { recursive: true })) {
    if (referred.some(rest => name.endsWith(rest))) await utimes(join(folder, name), daysAgo(2), daysAgo(2));
  }
  const second = await startAnother(server.env, createLog('silent'));
  await expect.poll(blobs).not.toContain(abandoned);
  await second.stop();
  expect((await blobs()).toSorted()).toEqual([...referred, young, foreign].toSorted());
  expect((await fetch(server.url + dataset.images.nodes[0]?.url)).status).toBe(200);
});

test('a folder that belongs to a different database is refused, and its files are kept', async () => {
  await importFiles(server, await twoClasses());
  const before = await blobs();
  const owner = join(server.env.storage.folder, 'owner');
  const own = await readFile(owner, 'utf8');
  await writeFile(owner, 'another');
  try {
    await expect(startAnother(server.env, createLog('silent'))).rejects.toThrow(
      `${server.env.storage.folder} contains the files of a different database. Set QUINTET_DATA_DIR to a different folder, or ` +
        'DATABASE_URL to the database that the files belong to.',
    );
  } finally {
    await writeFile(owner, own);
  }
  expect(await blobs()).toEqual(before);
});

test('deleting a dataset removes the blobs that nothing else refers to', async () => {
  const shared = await twoClasses();
  const first = await importFiles(server, { ...shared, 'cat/own.jpg': await picture(99) }, { name: 'first' });
  const second = await importFiles(server, shared, { name: 'second' });
  expect(await blobs()).toHaveLength(7);
  await server.gql(`mutation { deleteDataset(id: "${first.id}") }`);
  await expect.poll(blobs).toHaveLength(6);
  await server.gql(`mutation { deleteDataset(id: "${second.id}") }`);
  await expect.poll(blobs).toEqual([]);
});

test('a dataset that an experiment uses cannot be deleted', async () => {
  const { id, name } = await importFiles(server, await twoClasses());
  await server.database.experiment.create({ data: { name: 'e', datasetId: id } });
  await expect(server.gql(`mutation { deleteDataset(id: "${id}") }`)).rejects.toThrow(
    `DATASET_IN_USE: ${name} was not deleted, because an experiment uses its images.`,
  );
  expect((await readDataset(server, id)).imageCount).toBe(6);
});

test('images are returned in pages and can be filtered by part and class', async () => {
  const { id } = await importFiles(server, await twoClasses());
  type Page = {
    dataset: {
      images: { nodes: { file: string }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
  };
  const read = async (args: string) => {
    const query = `{ dataset(id: "${id}") { images(${args}) { nodes { file } totalCount pageInfo { endCursor hasNextPage } } } }`;
    return (await server.gql<Page>(query)).dataset.images;
  };
  const first = await read('first: 2, filter: { className: "dog" }');
  expect(first).toMatchObject({
    nodes: [{ file: 'dog/1.jpg' }, { file: 'dog/2.jpg' }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  const rest = await read(`first: 2, filter: { className: "dog" }, after: "${first.pageInfo.endCursor}"`);
  expect(rest).toMatchObject({ nodes: [{ file: 'dog/3.jpg' }], pageInfo: { hasNextPage: false } });
  expect((await read('filter: { part: VALIDATION }')).totalCount).toBe(2);
  await expect(read('first: 5001')).rejects.toThrow('INVALID_INPUT: first is 5001, but must be from 0 to 5000.');
});

test('an image is served unchanged, and as a thumbnail that ignores its EXIF orientation', async () => {
  const wide = await sharp(await picture(1, 'jpeg', 400, 100))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { images } = await importFiles(server, { ...(await twoClasses()), 'cat/a.jpg': wide });
  const image = images.nodes.find(({ file }) => file === 'cat/a.jpg');
  const original = await fetch(server.url + image?.url);
  expect(original.headers.get('content-type')).toBe('image/jpeg');
  expect(original.headers.get('x-content-type-options')).toBe('nosniff');
  expect(original.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(Buffer.from(await original.arrayBuffer()).equals(wide)).toBe(true);
  const etag = original.headers.get('etag') ?? '';
  expect(
    (await fetch(server.url + image?.url, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })).status,
  ).toBe(304);

  const sizeOf = async (size: number) => {
    const thumbnail = await fetch(`${server.url}${image?.url}?size=${size}`);
    const { format, width, height } = await sharp(await thumbnail.arrayBuffer()).metadata();
    return [format, width, height];
  };
  expect(await sizeOf(64)).toEqual(['webp', 64, 16]);
  expect(await sizeOf(1024)).toEqual(['webp', 400, 100]);
  expect((await fetch(`${server.url}${image?.url}?size=4`)).status).toBe(400);
  expect((await fetch(`${server.url}/images/999999`)).status).toBe(404);
});

test('the error for a missing image file is not cached like an image', async () => {
  const { images } = await importFiles(server, await twoClasses());
  const url = server.url + images.nodes[0]?.url;
  const etag = (await fetch(url)).headers.get('etag');
  await rm(join(server.env.storage.folder, 'blobs'), { recursive: true });
  for (const address of [url, `${url}?size=64`]) {
    const { status, headers } = await fetch(address);
    expect([status, headers.get('cache-control')]).toEqual([500, null]);
    expect(headers.get('etag')).not.toBe(etag);
  }
});

test('many images are served in one response, in the requested order', async () => {
  const files = await twoClasses();
  const { images } = await importFiles(server, files);
  const [first, second, third] = images.nodes;
  const idOf = (image = first) => image?.url.split('/').at(-1);
  const ask = (ids: unknown[]) => fetch(`${server.url}/images?ids=${ids.join()}`);

  const answer = await ask([idOf(third), idOf(first), idOf(third)]);
  const expected = [third, first, third].map(image => files[image?.file ?? '']);
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.concat(expected as Buffer[]))).toBe(true);

  const missing = await ask([idOf(second), 999999]);
  expect([missing.status, await missing.json()]).toEqual([
    404,
    { code: 'NOT_FOUND', message: 'There is no image 999999.' },
  ]);
  expect((await ask(['../1'])).status).toBe(404);
  expect((await fetch(`${server.url}/images`)).status).toBe(400);
  expect((await ask(Array(257).fill(idOf()))).status).toBe(400);
});

test('thumbnails are cached, and are removed with their dataset', async () => {
  const { id, images } = await importFiles(server, await twoClasses());
  const url = `${server.url}${images.nodes[0]?.url}?size=64`;
  const kept = async () =>
    (await readdir(join(server.env.storage.folder, 'derived'), { recursive: true })).filter(name =>
      name.endsWith('64.webp'),
    );
  expect((await fetch(url)).status).toBe(200);
  expect(await kept()).toHaveLength(1);
  await server.gql(`mutation { deleteDataset(id: "${id}") }`);
  await expect.poll(kept).toEqual([]);
});
