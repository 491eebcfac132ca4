import { contentTypeOf } from '../artifact/contentType.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Artifact } from '../generated/prisma/client.ts';
import type { ArtifactKind } from '../generated/prisma/enums.ts';
import { holdBlobs } from '../storage/references.ts';
import type { ReceivedBlob } from '../storage/storage.ts';
import type { Entry } from './entry.ts';

export interface FileName {
  name: string;
  kind: ArtifactKind;
  /** The epoch whose weights the file contains, or null if it belongs to no single epoch. */
  epoch: number | null;
}

/** Records a file of the current attempt. The result has the SHA-256 of the file that it replaces. */
export const fileEntry = (
  { name, kind, epoch }: FileName,
  blob: ReceivedBlob,
): Entry<{ artifact: Artifact; replaced: string | null }> => ({
  change: { change: 'file' },
  prepare: holdBlobs,
  async write(tx, { id: runId, attempt }) {
    const where = { runId_attempt_name: { runId, attempt, name } };
    const content = {
      kind,
      epoch,
      sha256: blob.sha256,
      size: BigInt(blob.size),
      contentType: contentTypeOf(name),
    };
    const replaced = await tx.artifact.findUnique({ where, select: { sha256: true } });
    await blob.keep();
    const artifact = await tx.artifact.upsert({
      where,
      create: { runId, attempt, name, ...content },
      update: { ...content, createdAt: await transactionTime(tx) },
    });
    return { artifact, replaced: replaced?.sha256 ?? null };
  },
});
