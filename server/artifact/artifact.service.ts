import type { Readable } from 'node:stream';
import DataLoader from 'dataloader';
import type { Resources } from '../context.ts';
import { isId } from '../database/isId.ts';
import { NotFound } from '../errors.ts';
import { notify } from '../events/events.ts';
import type { Artifact, Run } from '../generated/prisma/client.ts';
import type { ArtifactKind } from '../generated/prisma/enums.ts';
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
  readonly #resources: Pick<Resources, 'database' | 'storage' | 'env'>;
  readonly #ofRun: DataLoader<Pick<Run, 'id' | 'attempt'>, Artifact[]>;

  constructor(resources: Pick<Resources, 'database' | 'storage' | 'env'>) {
    this.#resources = resources;
    this.#ofRun = new DataLoader(runs => this.#read(runs), { cache: false });
  }

  /** Those of its current attempt. */
  ofRun(run: Pick<Run, 'id' | 'attempt'>): Promise<Artifact[]> {
    return this.#ofRun.load(run);
  }

  async get(id: string): Promise<Artifact> {
    const artifact = isId(id) ? await this.#resources.database.artifact.findUnique({ where: { id } }) : null;
    if (!artifact) throw new NotFound('artifact', id);
    return artifact;
  }

  open({ sha256 }: Artifact, range?: ByteRange): Promise<Readable> {
    return this.#resources.storage.open(sha256, range);
  }

  /** A name given again replaces the file. The claim is asked for twice: before the bytes travel, and with the row. */
  async put(claim: Claim, { name, kind, epoch }: Named, bytes: Readable): Promise<Artifact> {
    const { database, storage, env } = this.#resources;
    await database.$transaction(tx => holdClaim(tx, claim, env.claim.leaseSeconds));
    const { sha256, size } = await storage.put(bytes);
    return database.$transaction(async tx => {
      const { id: runId, attempt, experimentId } = await holdClaim(tx, claim, env.claim.leaseSeconds);
      const content = { kind, epoch, sha256, size: BigInt(size), contentType: contentTypeOf(name) };
      await notify(tx, { kind: 'run', id: runId, experimentId });
      return tx.artifact.upsert({
        where: { runId_attempt_name: { runId, attempt, name } },
        create: { runId, attempt, name, ...content },
        update: { ...content, createdAt: new Date() },
      });
    });
  }

  async #read(runs: readonly Pick<Run, 'id' | 'attempt'>[]): Promise<Artifact[][]> {
    const artifacts = await this.#resources.database.artifact.findMany({
      where: { OR: runs.map(({ id, attempt }) => ({ runId: id, attempt })) },
      orderBy: { name: 'asc' },
    });
    return runs.map(run => artifacts.filter(({ runId, attempt }) => runId === run.id && attempt === run.attempt));
  }
}
