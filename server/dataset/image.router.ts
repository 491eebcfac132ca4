import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { ContextOf } from '../context.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import { LARGEST_SIDE, SMALLEST_SIDE } from './thumbnails.ts';

/** The largest number of original files in one request. */
const MOST_AT_ONCE = 256;

/**
 * GET /images/:id returns the original file. With ?size=N it returns a WebP thumbnail of at most N pixels a side, which shows
 * the image as training reads it.
 * GET /images?ids=1,2,3 returns the original files concatenated, without separators; each is as long as its `bytes` field in
 * GraphQL. Separate requests for small files would cost more than the files themselves.
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
    // The bytes of an image never change, so its thumbnails do not change either.
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

/** Sends the bytes, and ignores the error if the client has disconnected. */
const send = (bytes: Readable, response: Response) =>
  pipeline(bytes, response).catch(error => !response.destroyed && Promise.reject(error));

function parseIds(text: unknown): string[] {
  const ids = typeof text === 'string' ? text.split(',') : [];
  if (ids.length === 0 || ids.length > MOST_AT_ONCE)
    throw new InvalidInput(`ids must be 1 to ${MOST_AT_ONCE} image ids separated by commas.`);
  return ids;
}

function parseSize(text: unknown): number | null {
  if (text === undefined) return null;
  const size = Number(text);
  if (!Number.isInteger(size) || size < SMALLEST_SIDE || size > LARGEST_SIDE)
    throw new InvalidInput(`size must be a whole number from ${SMALLEST_SIDE} to ${LARGEST_SIDE}.`);
  return size;
}

function sendFile(response: Response, webp: Buffer): void {
  response.set('Content-Type', 'image/webp').send(webp);
}
