import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SOURCES = ['server', 'trainer', 'web', 'cli', 'common', 'start'];
const CONFIG = ['dependency-cruiser.config.mjs', 'package.json', 'tsconfig.json'];

/** Files with a forbidden import, each with the rule that must refuse it. */
const PLANTS: { rule: string; file: string; imports: string }[] = [
  { rule: 'wall-of-server', file: 'server/run/planted.service.ts', imports: '../../trainer/env.ts' },
  { rule: 'wall-of-server', file: 'server/run/query/planted.ts', imports: '../../../web/env.ts' },
  { rule: 'wall-of-server', file: 'server/metric/planted.resolver.ts', imports: '../../cli/env.ts' },
  { rule: 'wall-of-trainer', file: 'trainer/planted.ts', imports: '../server/env.ts' },
  { rule: 'wall-of-web', file: 'web/lib/planted.ts', imports: '../../cli/env.ts' },
  { rule: 'wall-of-cli', file: 'cli/commands/planted.ts', imports: '../../server/ground/errors.ts' },
  { rule: 'common-depends-on-nothing', file: 'common/planted.ts', imports: 'zod' },
  { rule: 'floor-4', file: 'server/run/planted.ts', imports: '../experiment/experiment.service.ts' },
  { rule: 'floor-4', file: 'server/dataset/planted.ts', imports: '../run/announce.ts' },
  { rule: 'floor-1', file: 'server/ground/planted.ts', imports: '../database/isId.ts' },
  { rule: 'door-of-floor-4', file: 'server/run/planted.resolver.ts', imports: '../recording/claim.ts' },
  { rule: 'room-without-floor', file: 'server/planted/planted.ts', imports: '../ground/errors.ts' },
  { rule: 'top-floor', file: 'server/storage/planted.ts', imports: '../context.ts' },
  {
    rule: 'doors-are-opened-in-one-place',
    file: 'server/summary/planted.ts',
    imports: '../run/run.resolver.ts',
  },
  { rule: 'services-know-no-graphql', file: 'server/trainer/planted.service.ts', imports: 'graphql' },
  { rule: 'services-know-no-graphql', file: 'server/leak/planted.service.ts', imports: '../run/run.type.ts' },
  { rule: 'resolvers-ask-no-database', file: 'server/leak/planted.resolver.ts', imports: '../database/database.ts' },
  {
    rule: 'resolvers-ask-no-database',
    file: 'server/answer/planted.resolver.ts',
    imports: '../generated/prisma/client.ts',
  },
  { rule: 'no-circle-of-files', file: 'web/lib/plantedA.ts', imports: './plantedB.ts' },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quintet-floors-'));
  for (const source of SOURCES)
    await cp(source, join(folder, source), { recursive: true, filter: path => !path.includes('.next') });
  for (const file of CONFIG) await cp(file, join(folder, file));
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true }));

async function violations(): Promise<{ rule: string; file: string }[]> {
  const arguments_ = ['--config', 'dependency-cruiser.config.mjs', '--output-type', 'json', ...SOURCES];
  const { stdout } = await execa(join(process.cwd(), 'node_modules/.bin/depcruise'), arguments_, {
    cwd: folder,
    reject: false,
  });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }));
}

test('no import breaks the rules of the floors', async () => {
  expect(await violations()).toEqual([]);
});

test('each forbidden import is refused by its own rule', async () => {
  await cp('server/ground', join(folder, 'server/planted'), { recursive: true }); // a folder that is on no floor
  for (const { file, imports } of PLANTS)
    await writeFile(join(folder, file), `import * as planted from '${imports}';\nexport const used = planted;\n`);
  await writeFile(join(folder, 'web/lib/plantedB.ts'), "import * as a from './plantedA.ts';\nexport const b = a;\n");
  const found = await violations();
  for (const { rule, file } of PLANTS) expect(found).toContainEqual({ rule, file });
});
