import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdBlobs } from '../../server/storage/references.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { type Claim, claimRun, startClaimedRun, until } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

const BYTES = 'epoch,accuracy\n0,0.5\n';
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

async function put(
  { runId, attempt, trainerId }: Claim,
  name: string,
  body: string | ReadableStream = BYTES,
  kind = 'LOG',
  epoch = 1,
) {
  const query = new URLSearchParams({ attempt: String(attempt), trainerId, kind, epoch: String(epoch) });
  const url = `${quintet.url}/runs/${runId}/artifacts/${name}?${query}`;
  const response = await fetch(url, { method: 'PUT', body, duplex: 'half' } as RequestInit);
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

/** Where a file's bytes lie; there is nothing there once they are removed. */
const blob = (content: string) => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return join(quintet.env.storage.folder, 'blobs', sha256.slice(0, 2), sha256.slice(2));
};

/** What is half-written. */
const incoming = () => readdir(join(quintet.env.storage.folder, 'incoming'));

const get = (id: string | undefined, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${quintet.url}/artifacts/${id}`, { headers, method });

test('a file from the holder of the claim is listed, and is served as an attachment that cannot run', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const { status, body } = await put(claim, 'training.csv');
  expect({ status, body }).toEqual({
    status: 201,
    body: { id: expect.any(String), name: 'training.csv', kind: 'LOG', size: 21, sha256: SHA256 },
  });

  const query = `query ($id: ID!) { run(id: $id) { number artifacts { id name kind size sha256 epoch url } } }`;
  const { run } = await quintet.gql<{ run: { number: number } }>(query, { id: runId });
  expect(run).toEqual({ number: expect.any(Number), artifacts: [{ ...body, epoch: 1, url: `/artifacts/${body.id}` }] });

  const response = await get(body.id);
  expect(await response.text()).toBe(BYTES);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    etag: `"${SHA256}"`,
    'content-length': '21',
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="run-${run.number}-training.csv"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
});

test('a range of a file can be requested, and a cached file is not sent again', async () => {
  const { claim } = await startClaimedRun(quintet);
  const { id } = (await put(claim, 'training.csv')).body;

  const part = await get(id, { range: 'bytes=6-13' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 6-13/21',
    'accuracy',
  ]);
  const tail = await get(id, { range: 'bytes=-4' });
  expect([tail.status, await tail.text()]).toEqual([206, '0.5\n']);
  const beyond = await get(id, { range: 'bytes=21-' });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */21']);
  const otherVersion = await get(id, { range: 'bytes=0-0', 'if-range': '"other"' });
  expect([otherVersion.status, await otherVersion.text()]).toEqual([200, BYTES]);
  expect((await get(id, { 'if-none-match': `"${SHA256}"` })).status).toBe(304);
  const head = await get(id, {}, 'HEAD');
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['21', '']);
});

test('a trainer that lost its claim cannot store a file', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  expect(await put({ ...claim, attempt: 2 }, 'model.zip')).toMatchObject({ status: 409, body: { code: 'CLAIM_LOST' } });
  expect(await put({ ...claim, trainerId: 'x' }, 'model.zip')).toMatchObject({ status: 409 });
  expect(await quintet.database.artifact.count({ where: { runId } })).toBe(0);
});

test('a name that is not a plain file name is refused', async () => {
  const { claim } = await startClaimedRun(quintet);
  for (const name of ['..%2F..%2Fetc%2Fpasswd', '.hidden', 'a%22b', 'a%0D%0Ab'])
    expect(await put(claim, name)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  expect((await put(claim, 'a.zip', BYTES, 'VIRUS')).body.message).toMatch(/^kind: /);
  expect((await get('..%2F..%2Fetc%2Fpasswd')).status).toBe(404);
});

test('an attempt or epoch beyond the range of the database is refused', async () => {
  const { claim } = await startClaimedRun(quintet);
  const refusal = (message: string) => ({ status: 400, body: { code: 'INVALID_INPUT', message } });
  expect(await put({ ...claim, attempt: 9_999_999_999 }, 'a.zip')).toEqual(
    refusal('attempt: Too big: expected number to be <=2147483647.'),
  );
  expect(await put(claim, 'a.zip', BYTES, 'LOG', 9_999_999_999)).toEqual(
    refusal('epoch: Too big: expected number to be <=2147483647.'),
  );
});

test('a second upload under the same name replaces the file; an interrupted one replaces nothing', async () => {
  const { claim } = await startClaimedRun(quintet);
  const first = await put(claim, 'last.zip', 'one');
  const second = await put(claim, 'last.zip', 'two');
  expect(second.body.id).toBe(first.body.id);
  expect(await (await get(first.body.id)).text()).toBe('two');

  const broken = new ReadableStream({
    start: controller => controller.enqueue(new TextEncoder().encode('thr')),
    pull: controller => controller.error(new Error('The cable was cut.')),
  });
  await expect(put(claim, 'last.zip', broken)).rejects.toThrow();
  expect(await (await get(first.body.id)).text()).toBe('two');
});

test('identical files are stored once, under their hash, and no partial file remains', async () => {
  const { claim } = await startClaimedRun(quintet);
  const body = 'x'.repeat(1_000_000);
  const sha256 = createHash('sha256').update(body).digest('hex');
  expect((await put(claim, 'a.bin', body)).body.sha256).toBe(sha256);
  expect((await put(claim, 'b.bin', body)).body.sha256).toBe(sha256);
  const { folder } = quintet.env.storage;
  expect(await readdir(join(folder, 'blobs', sha256.slice(0, 2)))).toEqual([sha256.slice(2)]);
  expect(await incoming()).toEqual([]);
});

test('a replaced file is removed from storage unless something else refers to it', async () => {
  const { claim } = await startClaimedRun(quintet);
  await put(claim, 'best.zip', 'epoch 1');
  await put(claim, 'last.zip', 'epoch 1');

  // Files are removed in order. Once a later one is gone, all earlier ones have been examined.
  const untilAllWereLookedAt = async () => {
    await put(claim, 'turn.txt', 'turn 1');
    await put(claim, 'turn.txt', 'turn 2');
    await expect.poll(() => existsSync(blob('turn 1'))).toBe(false);
  };

  await put(claim, 'best.zip', 'epoch 2');
  await untilAllWereLookedAt();
  expect(existsSync(blob('epoch 1'))).toBe(true);
  await put(claim, 'last.zip', 'epoch 3');
  await expect.poll(() => existsSync(blob('epoch 1'))).toBe(false);

  await put(claim, 'best.zip', 'epoch 2');
  await untilAllWereLookedAt();
  expect(existsSync(blob('epoch 2'))).toBe(true);
});

test('a file is replaced without waiting for an import, and its old bytes are removed afterwards', async () => {
  const { claim } = await startClaimedRun(quintet);
  await put(claim, 'last.zip', 'old bytes');
  await quintet.database.$transaction(async tx => {
    await holdBlobs(tx); // as an import does
    expect((await put(claim, 'last.zip', 'new bytes')).status).toBe(201);
    expect(existsSync(blob('old bytes'))).toBe(true);
  });
  await expect.poll(() => existsSync(blob('old bytes'))).toBe(false);
});

test('a file whose claim is lost during the upload is not kept', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('too '));
      await until(
        () => incoming(),
        files => files.length > 0,
      );
      await quintet.gql('mutation ($id: ID!) { cancelRun(id: $id) { id } }', { id: runId });
      controller.enqueue(new TextEncoder().encode('late'));
      controller.close();
    },
  });
  expect(await put(claim, 'late.zip', body)).toMatchObject({ status: 409, body: { code: 'CLAIM_LOST' } });
  await expect.poll(() => existsSync(blob('too late'))).toBe(false);
  expect(await incoming()).toEqual([]);
});

test('a run lists the files of its current attempt, and those of an earlier one on request', async () => {
  const { claim, runId, trainerId } = await startClaimedRun(quintet);
  await put(claim, 'first.csv');
  await quintet.gql('mutation ($claim: ClaimInput!) { failRun(claim: $claim, reason: "test") { id } }', { claim });
  await quintet.gql('mutation ($id: ID!) { retryRun(id: $id) { id } }', { id: runId });
  const next = await claimRun(quintet, trainerId);
  if (next?.runId !== runId) throw new Error('Another run was claimed.');
  await put(next, 'second.csv');
  const query = 'query ($id: ID!) { run(id: $id) { artifacts { name } earlier: artifacts(attempt: 1) { name } } }';
  expect(await quintet.gql(query, { id: runId })).toEqual({
    run: { artifacts: [{ name: 'second.csv' }], earlier: [{ name: 'first.csv' }] },
  });
});
