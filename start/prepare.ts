import { execa } from 'execa';
import type { Env } from './env.ts';
import { unlessFresh } from './stamp.ts';
import { prepareTensorflow, TensorflowPreparationError } from './tensorflow.ts';
import { CannotStart, step } from './terminal.ts';

/** A tool of node_modules/.bin; its output is shown only when it fails. */
async function tool(name: string, args: string[], env: Record<string, string> = {}) {
  const result = await execa(`node_modules/.bin/${name}`, args, { env, all: true, reject: false, stdin: 'ignore' });
  if (result.exitCode !== 0) throw new CannotStart(`${name} ${args.join(' ')} failed:\n${result.all ?? ''}`);
}

/** The Prisma client, from prisma/schema.prisma. */
export const generatePrismaClient = () =>
  step('Generating the database client', async detail =>
    unlessFresh('prisma', ['prisma/schema.prisma', 'package-lock.json'], 'server/generated/prisma', async () => {
      detail('');
      // Generating needs no native engine, yet looks for one and would download it: any executable stops the search.
      await tool('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' });
    }),
  );

/** The typed documents of dashboard, trainer and command line, from schema.graphql. They are committed; CI checks them. */
export const generateGraphqlTypes = () => tool('graphql-codegen', ['--config', 'codegen.ts']);

/** dist/: server, trainer, command line, the dashboard's own server, and what npm start keeps running. */
const compile = () =>
  step('Compiling', async detail =>
    unlessFresh(
      'compile',
      [
        'common',
        'server',
        'trainer',
        'cli',
        'start',
        'web/main.ts',
        'web/env.ts',
        'web/gateway.ts',
        'web/patientAgent.ts',
        'web/serverReady.ts',
        'tsconfig.json',
        'tsconfig.build.json',
        'prisma/schema.prisma', // server/generated is made from it
        'package-lock.json',
      ],
      'dist',
      async () => {
        detail('');
        await tool('tsc', ['-p', 'tsconfig.build.json']);
      },
    ),
  );

/** web/.next: the dashboard's pages. */
const buildDashboard = () =>
  step('Building the dashboard (about half a minute, once)', async detail =>
    unlessFresh('dashboard', ['web', 'common', 'package-lock.json'], 'web/.next/BUILD_ID', async () => {
      detail('');
      await tool('next', ['build', 'web'], { NEXT_TELEMETRY_DISABLED: '1' });
    }),
  );

/** What trains, in the cache and linked into node_modules. */
export const tensorflow = ({ cacheDir, tensorflowDir }: Pick<Env, 'cacheDir' | 'tensorflowDir'>) =>
  step('Preparing TensorFlow', async detail => {
    await prepareTensorflow({ cacheDir, tensorflowDir, report: detail }).catch(error => {
      throw error instanceof TensorflowPreparationError ? new CannotStart(error.message) : error;
    });
  });

/** All that a start needs besides dependencies. */
export async function build(env: Pick<Env, 'cacheDir' | 'tensorflowDir'>) {
  await tensorflow(env);
  await generatePrismaClient();
  await compile();
  await buildDashboard();
}
