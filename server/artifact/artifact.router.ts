import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { downloadName } from '../../common/downloadName.ts';
import type { Context } from '../context.ts';
import { endWhenSilent } from '../endWhenSilent.ts';
import { InvalidInput } from '../errors.ts';
import { ArtifactKind } from '../generated/prisma/enums.ts';
import type { ByteRange } from '../storage/storage.ts';

/** What every system takes for a file name; so it needs no quoting anywhere. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'is up to 100 letters, digits, dots, hyphens and underscores');

/** As the database counts. */
const whole = z.coerce.number().pipe(z.int32());

const putQuery = z.object({
  runId: z.string(),
  name: fileName,
  attempt: whole,
  trainerId: z.string(),
  kind: z.enum(ArtifactKind),
  epoch: whole.pipe(z.number().min(0)).optional(),
});

/** PUT /runs/:runId/artifacts/:name for trainers, GET /artifacts/:id for everybody. */
export function createArtifactRouter({ artifacts }: Pick<Context, 'artifacts'>): Router {
  const router = Router();

  router.put('/runs/:runId/artifacts/:name', async (request, response) => {
    const { data, error } = putQuery.safeParse({ ...request.query, ...request.params });
    if (error) throw new InvalidInput(`${error.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`);
    const { runId, attempt, trainerId, name, kind, epoch } = data;
    endWhenSilent(request);
    const artifact = await artifacts.put({ runId, attempt, trainerId }, { name, kind, epoch: epoch ?? null }, request);
    const { id, size, sha256 } = artifact;
    response.status(201).json({ id, name, kind, size: Number(size), sha256 });
  });

  router.get('/artifacts/:id', async (request, response) => {
    const artifact = await artifacts.get(request.params.id);
    const size = Number(artifact.size);
    const etag = `"${artifact.sha256}"`;
    response.set({
      ETag: etag,
      'Content-Type': artifact.contentType,
      'Accept-Ranges': 'bytes',
      // The same address may get new bytes; the tag tells.
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="${downloadName(artifact.run, artifact.name)}"`,
      // Bytes from a trainer must never act as a page of this origin.
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

/** One range is answered with it; several, or one of another version (If-Range), with everything. */
function rangeOf(request: Request, etag: string, size: number): ByteRange | 'unsatisfiable' | null {
  if ((request.get('if-range') ?? etag) !== etag) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'unsatisfiable';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes') return null;
  const [range] = ranges;
  return range && ranges.length === 1 ? { start: range.start, end: range.end } : null;
}

/** A reader that goes away in the middle is none of our errors. */
async function send(response: Response, bytes: NodeJS.ReadableStream): Promise<void> {
  await pipeline(bytes, response).catch(error => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
