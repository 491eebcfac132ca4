import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/database/database.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded.ts';
import type { Env } from '../../server/env.ts';
import { createLog } from '../../server/ground/log.ts';
import { startServer } from '../../server/server.ts';
import { startDashboard } from '../../test/support/dashboard.ts';
import { createClient, type TestServer } from '../../test/support/quintet.ts';

export interface Ground {
  quintet: TestServer;
  /** Address of the dashboard. */
  url: string;
}

/** Runs `work` with a separate Quintet and the built dashboard, in a folder that is deleted afterwards. */
export async function withGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-bench-'));
  // If root starts Postgres, it runs as a different user, who must be able to enter the folder.
  await chmod(folder, 0o711);
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));
    endings.push(postgres.stop);
    const env: Env = {
      http: { host: '127.0.0.1', port: 0 },
      database: { url: postgres.url },
      uploads: { maxBytes: 1 },
      storage: { folder: join(folder, 'blobs') },
      // Nothing renews leases in this benchmark.
      claim: { leaseSeconds: 86_400, heartbeatSeconds: 5 },
    };
    const server = await startServer(env, createLog('silent'));
    endings.push(server.stop);
    const database = openDatabase(postgres.url);
    endings.push(() => database.$disconnect());
    const dashboard = await startDashboard(server.url);
    endings.push(dashboard.stop);
    const quintet = { url: server.url, env, database, ...createClient(server.url), stop: async () => {} };
    await work({ quintet, url: dashboard.url });
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
