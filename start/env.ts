import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';
import { CannotStart } from './terminal.ts';

const port = z.coerce.number().int().min(1).max(65535);

const variables = z.object({
  PORT: port.default(3000),
  SERVER_PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  QUINTET_DATA_DIR: z.string().min(1).default('.quintet'),
  QUINTET_CACHE_DIR: z.string().min(1).default(resolve(homedir(), '.cache/quintet')),
  QUINTET_VGG16_WEIGHTS: z.string().optional(),
  TENSORFLOW_DIR: z.string().optional(),
  QUINTET_DEMO: z.enum(['on', 'off']).default('on'),
});

export type Env = ReturnType<typeof readEnv>;

/** Reads the start script's settings. The error names every invalid variable at once. */
export function readEnv() {
  const given = setVariables(process.env);
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new CannotStart(
      `These environment variables are invalid:\n${parsed.error.issues
        .map(issue => `    ${issue.path.join('.')}=${given[String(issue.path[0])] ?? ''}: ${issue.message}`)
        .join('\n')}\n  \`npm run quintet -- config\` lists all of them.`,
    );
  const env = parsed.data;
  return {
    port: env.PORT,
    serverPort: env.SERVER_PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.QUINTET_DATA_DIR),
    cacheDir: resolve(env.QUINTET_CACHE_DIR),
    weightsFile: env.QUINTET_VGG16_WEIGHTS && resolve(env.QUINTET_VGG16_WEIGHTS),
    tensorflowDir: env.TENSORFLOW_DIR && resolve(env.TENSORFLOW_DIR),
    demo: env.QUINTET_DEMO === 'on',
  };
}
