import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setInterval as every } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { unlessSilent } from '../../trainer/system/unlessSilent.ts';

const SECONDS = 0.4;
const PIECE_MS = 100;

/** Sends `pieces` bytes, one every tenth of a second. Then it ends the response if `ends`, or stays silent. */
async function serveSlowly(pieces: number, ends: boolean): Promise<string> {
  const server = createServer(async (_request, response) => {
    let sent = 0;
    for await (const _ of every(PIECE_MS)) {
      if (sent === pieces) break;
      response.write('.');
      sent += 1;
    }
    if (ends) response.end();
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const download = (url: string) =>
  unlessSilent(SECONDS, async (signal, heard) => {
    const response = await fetch(url, { signal });
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      heard();
      bytes += chunk.length;
    }
    return bytes;
  });

test('a slow transfer is not interrupted', async () => {
  const began = performance.now();
  expect(await download(await serveSlowly(12, true))).toBe(12);
  expect(performance.now() - began).toBeGreaterThan(2 * SECONDS * 1000);
});

test('a silent connection is closed', async () => {
  await expect(download(await serveSlowly(2, false))).rejects.toThrow('no data received for 0.4 s');
});
