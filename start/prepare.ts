import { execa } from 'execa';
import type { Env } from './env.ts';
import { unlessFresh } from './stamp.ts';
import { prepareTensorflow, TensorflowPreparationError } from './tensorflow.ts';
import { CannotStart, step } from './terminal.ts';

/** Runs a tool from node_modules/.bin and shows its output only if it fails. */
async function tool(name: string, args: string[], env: Record<string, string> = {}) {
  const result = await execa(`node_modules/.bin/${name}`, args, { env, all: true, reject: false, stdin: 'ignore' });
  if (result.exitCode !== 0) throw new CannotStart(`${name} ${args.join(' ')} failed:\n${result.all ?? ''}`);
}

/** Generates the Prisma client from prisma/schema.prisma. */
export const generatePrismaClient = () =>
  step('Generating the database client', async detail =>
    unlessFresh('prisma', ['prisma/schema.prisma', 'package-lock.json'], 'server/generated/prisma', async () => {
      detail('');
      // Prisma needs no native engine to generate, yet would download one. Naming any executable prevents the download.
      await tool('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' });
    }),
  );

/**
 * Generates the typed documents of dashboard, trainer and command line from schema.graphql. They are committed, and CI checks
 * that they are up to date.
 */
export const generateGraphqlTypes = () => tool('graphql-codegen', ['--config', 'codegen.ts']);

/** Compiles server, trainer, command line, the dashboard's own server and the start script into dist/. */
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

/** Builds the dashboard's pages into web/.next. */
const buildDashboard = () =>
  step('Building the dashboard (about half a minute, once)', async detail =>
    unlessFresh('dashboard', ['web', 'common', 'package-lock.json'], 'web/.next/BUILD_ID', async () => {
      detail('');
      await tool('next', ['build', 'web'], { NEXT_TELEMETRY_DISABLED: '1' });
    }),
  );

/** Prepares TensorFlow in the cache and links it into node_modules. */
export const tensorflow = ({ cacheDir, tensorflowDir }: Pick<Env, 'cacheDir' | 'tensorflowDir'>) =>
  step('Preparing TensorFlow', async detail => {
    await prepareTensorflow({ cacheDir, tensorflowDir, report: detail }).catch(error => {
      throw error instanceof TensorflowPreparationError ? new CannotStart(error.message) : error;
    });
  });

/** Prepares everything that a start needs besides the dependencies. */
export async function build(env: Pick<Env, 'cacheDir' | 'tensorflowDir'>) {
  await tensorflow(env);
  await generatePrismaClient();
  await compile();
  await buildDashboard();
}
