import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { ContextOf } from '../context.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import { LARGEST_SIDE, SMALLEST_SIDE } from './thumbnails.ts';

/** Original files that one request may ask for. */
const MOST_AT_ONCE = 256;

/**
 * GET /images/:id is the original file; with ?size=N a WebP of at most N pixels a side, read as it trains.
 * GET /images?ids=1,2,3 is the original files one after another, without anything between: each has as many `bytes` as the
 * schema says. Asking for small files one by one costs more than the files.
 */
export function createImageRouter(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/images', async (request, response) => {
    const { images } = await contextOf(request);
    const found = await images.findAll(parseIds(request.query.ids));
    const length = found.reduce((sum, { bytes }) => sum + bytes, 0);
    response.set({ 'Content-Type': 'application/octet-stream', 'Content-Length': String(length) });
    await send(Readable.from(images.files(found)), response);
  });
  router.get('/images/:id', async (request, response) => {
    const { images } = await contextOf(request);
    const image = await images.find(request.params.id);
    if (!image) throw new NotFound('image', request.params.id);
    const size = parseSize(request.query.size);
    // An image's bytes never change, so neither does what is made of them.
    response.set({
      'Cache-Control': 'private, max-age=31536000, immutable',
      ETag: size === null ? `"${image.sha256}"` : `"${image.sha256}-${image.reading}-${size}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.fresh) return void response.status(304).end();
    if (size !== null) return sendFile(response, await images.thumbnail(image, size));
    const { type, stream } = await images.open(image);
    response.set({ 'Content-Type': type, 'Content-Length': String(image.bytes) });
    await send(stream, response);
  });
  return router;
}

/** Who asked may have left meanwhile. */
const send = (bytes: Readable, response: Response) =>
  pipeline(bytes, response).catch(error => !response.destroyed && Promise.reject(error));

function parseIds(text: unknown): string[] {
  const ids = typeof text === 'string' ? text.split(',') : [];
  if (ids.length === 0 || ids.length > MOST_AT_ONCE)
    throw new InvalidInput(`ids has to be 1 to ${MOST_AT_ONCE} ids with commas between them.`);
  return ids;
}

function parseSize(text: unknown): number | null {
  if (text === undefined) return null;
  const size = Number(text);
  if (!Number.isInteger(size) || size < SMALLEST_SIDE || size > LARGEST_SIDE)
    throw new InvalidInput(`size has to be a whole number from ${SMALLEST_SIDE} to ${LARGEST_SIDE}.`);
  return size;
}

function sendFile(response: Response, webp: Buffer): void {
  response.set('Content-Type', 'image/webp').send(webp);
}
