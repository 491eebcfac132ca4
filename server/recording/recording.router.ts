import { Router } from 'express';
import { z } from 'zod';
import type { ContextOf } from '../context.ts';
import { ArtifactKind } from '../generated/prisma/enums.ts';
import { endWhenSilent } from '../ground/endWhenSilent.ts';
import { InvalidInput } from '../ground/errors.ts';
import { byTrainer } from './writer.ts';

/** A file name that is valid on every system and needs no quoting. */
const fileName = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    'must have 1 to 100 letters, digits, dots, hyphens and underscores, and begin with a letter or digit',
  );

/** An integer that the database can store. */
const whole = z.coerce.number().pipe(z.int32());

const putQuery = z.object({
  runId: z.string(),
  name: fileName,
  attempt: whole,
  trainerId: z.string(),
  kind: z.enum(ArtifactKind),
  epoch: whole.pipe(z.number().min(0)).optional(),
});

/** Receives a file of a run from its trainer at PUT /runs/:runId/artifacts/:name. */
export function createRecordingRouter(contextOf: ContextOf): Router {
  const router = Router();
  router.put('/runs/:runId/artifacts/:name', async (request, response) => {
    const { data, error } = putQuery.safeParse({ ...request.query, ...request.params });
    if (error) throw new InvalidInput(`${error.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`);
    const { runId, attempt, trainerId, name, kind, epoch } = data;
    endWhenSilent(request);
    const { recordings } = await contextOf(request);
    const writer = byTrainer({ runId, attempt, trainerId });
    const artifact = await recordings.receive(writer, { name, kind, epoch: epoch ?? null }, request);
    const { id, size, sha256 } = artifact;
    response.status(201).json({ id, name, kind, size: Number(size), sha256 });
  });
  return router;
}
