import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { downloadName } from '../../common/downloadName.ts';
import type { ContextOf } from '../context.ts';
import type { ByteRange } from '../storage/storage.ts';

/** Serves the bytes of a run's file at GET /artifacts/:id. */
export function createArtifactRouter(contextOf: ContextOf): Router {
  const router = Router();

  router.get('/artifacts/:id', async (request, response) => {
    const { artifacts } = await contextOf(request);
    const artifact = await artifacts.get(request.params.id);
    const size = Number(artifact.size);
    const etag = `"${artifact.sha256}"`;
    response.set({
      ETag: etag,
      'Content-Type': artifact.contentType,
      'Accept-Ranges': 'bytes',
      // A newer file may replace the bytes at this address, so clients have to compare the tag.
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="${downloadName(artifact.run, artifact.name)}"`,
      // A file from a trainer must never run as a page of this origin.
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    });
    if (request.get('if-none-match')?.includes(etag)) return response.status(304).end();

    const range = rangeOf(request, etag, size);
    if (range === 'unsatisfiable') return response.status(416).set('Content-Range', `bytes */${size}`).end();
    if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
    response.set('Content-Length', String(range ? range.end - range.start + 1 : size));
    if (request.method === 'HEAD') return response.end();
    await send(response, await artifacts.open(artifact, range ?? undefined));
  });
  return router;
}

/** Returns the requested range. Returns null, for the whole file, if several are requested or If-Range names a different version. */
function rangeOf(request: Request, etag: string, size: number): ByteRange | 'unsatisfiable' | null {
  if ((request.get('if-range') ?? etag) !== etag) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'unsatisfiable';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes') return null;
  const [range] = ranges;
  return range && ranges.length === 1 ? { start: range.start, end: range.end } : null;
}

/** Ignores the error of a client that closes the connection early. */
async function send(response: Response, bytes: NodeJS.ReadableStream): Promise<void> {
  await pipeline(bytes, response).catch(error => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
