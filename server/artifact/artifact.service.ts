import type { Readable } from 'node:stream';
import DataLoader from 'dataloader';
import { isId } from '../database/isId.ts';
import { transactionTime } from '../database/transactionTime.ts';
import { NotFound } from '../errors.ts';
import { notify } from '../events/events.ts';
import type { Artifact, Run } from '../generated/prisma/client.ts';
import type { ArtifactKind } from '../generated/prisma/enums.ts';
import type { Resources } from '../resources.ts';
import { holdBlobs } from '../storage/references.ts';
import type { ByteRange } from '../storage/storage.ts';
import { type Claim, holdClaim } from '../trainer/claim.ts';
import { contentTypeOf } from './contentType.ts';

export interface Named {
  name: string;
  kind: ArtifactKind;
  epoch: number | null;
}

/** Files that runs leave behind. The bytes go to storage first; the row points at them afterwards. */
export class ArtifactService {
  readonly #resources: Pick<Resources, 'database' | 'storage' | 'removals' | 'env'>;
  readonly #ofAttempt: DataLoader<Pick<Run, 'id' | 'attempt'>, Artifact[]>;

  constructor(resources: Pick<Resources, 'database' | 'storage' | 'removals' | 'env'>) {
    this.#resources = resources;
    this.#ofAttempt = new DataLoader(runs => this.#read(runs), { cache: false });
  }

  ofAttempt(run: Pick<Run, 'id' | 'attempt'>): Promise<Artifact[]> {
    return this.#ofAttempt.load(run);
  }

  async get(id: string): Promise<Artifact & { run: Pick<Run, 'number'> }> {
    const { artifact: artifacts } = this.#resources.database;
    const artifact = isId(id)
      ? await artifacts.findUnique({ where: { id }, include: { run: { select: { number: true } } } })
      : null;
    if (!artifact) throw new NotFound('artifact', id);
    return artifact;
  }

  open({ sha256 }: Artifact, range?: ByteRange): Promise<Readable> {
    return this.#resources.storage.open(sha256, range);
  }

  /** A name given again replaces the file. The claim is asked for twice: before the bytes travel, and with the row. */
  async put(claim: Claim, { name, kind, epoch }: Named, bytes: Readable): Promise<Artifact> {
    const { database, storage, removals, env } = this.#resources;
    await database.$transaction(tx => holdClaim(tx, claim, env.claim.leaseSeconds));
    await using blob = await storage.receive(bytes);
    const { sha256, size } = blob;
    const content = { kind, epoch, sha256, size: BigInt(size), contentType: contentTypeOf(name) };
    try {
      const { artifact, replaced } = await database.$transaction(async tx => {
        await holdBlobs(tx);
        const { id: runId, attempt, experimentId } = await holdClaim(tx, claim, env.claim.leaseSeconds);
        const where = { runId_attempt_name: { runId, attempt, name } };
        const replaced = await tx.artifact.findUnique({ where, select: { sha256: true } });
        await blob.keep();
        await notify(tx, { kind: 'run', id: runId, experimentId, change: 'record' });
        const artifact = await tx.artifact.upsert({
          where,
          create: { runId, attempt, name, ...content },
          update: { ...content, createdAt: await transactionTime(tx) },
        });
        return { artifact, replaced };
      });
      if (replaced && replaced.sha256 !== sha256) removals.letGo([replaced.sha256]);
      return artifact;
    } catch (error) {
      removals.letGo([sha256]);
      throw error;
    }
  }

  async #read(runs: readonly Pick<Run, 'id' | 'attempt'>[]): Promise<Artifact[][]> {
    const artifacts = await this.#resources.database.artifact.findMany({
      where: { OR: runs.map(({ id, attempt }) => ({ runId: id, attempt })) },
      orderBy: { name: 'asc' },
    });
    return runs.map(run => artifacts.filter(({ runId, attempt }) => runId === run.id && attempt === run.attempt));
  }
}
