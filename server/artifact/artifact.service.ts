import type { Readable } from 'node:stream';
import DataLoader from 'dataloader';
import { isId } from '../database/isId.ts';
import type { Artifact, Run } from '../generated/prisma/client.ts';
import { NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import type { ByteRange } from '../storage/storage.ts';

/** Reads the files that runs saved. They are written through recording/. */
export class ArtifactService {
  readonly #scope: Pick<Scope, 'database' | 'storage'>;
  readonly #ofAttempt: DataLoader<Pick<Run, 'id' | 'attempt'>, Artifact[]>;

  constructor(scope: Pick<Scope, 'database' | 'storage'>) {
    this.#scope = scope;
    this.#ofAttempt = new DataLoader(runs => this.#read(runs), { cache: false });
  }

  ofAttempt(run: Pick<Run, 'id' | 'attempt'>): Promise<Artifact[]> {
    return this.#ofAttempt.load(run);
  }

  async get(id: string): Promise<Artifact & { run: Pick<Run, 'number'> }> {
    const { artifact: artifacts } = this.#scope.database;
    const artifact = isId(id)
      ? await artifacts.findUnique({ where: { id }, include: { run: { select: { number: true } } } })
      : null;
    if (!artifact) throw new NotFound('artifact', id);
    return artifact;
  }

  open({ sha256 }: Artifact, range?: ByteRange): Promise<Readable> {
    return this.#scope.storage.open(sha256, range);
  }

  async #read(runs: readonly Pick<Run, 'id' | 'attempt'>[]): Promise<Artifact[][]> {
    const artifacts = await this.#scope.database.artifact.findMany({
      where: { OR: runs.map(({ id, attempt }) => ({ runId: id, attempt })) },
      orderBy: { name: 'asc' },
    });
    return runs.map(run => artifacts.filter(({ runId, attempt }) => runId === run.id && attempt === run.attempt));
  }
}
