import { resolve } from 'node:path';
import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';
import { StartupError } from './ground/errors.ts';

/** The longest lease: a day. Without a limit, a typo could keep a lost run claimed for a year. */
const LONGEST_LEASE_SECONDS = 86_400;

const schema = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    SERVER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    DATABASE_URL: z
      .string({ error: 'is required: postgres://user:password@host:port/database' })
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
    QUINTET_MAX_UPLOAD_GB: z.coerce.number().positive().default(20),
    QUINTET_DATA_DIR: z.string().min(1).default('.quintet'),
    QUINTET_LEASE_SECONDS: z.coerce.number().positive().max(LONGEST_LEASE_SECONDS).default(30),
    QUINTET_HEARTBEAT_SECONDS: z.coerce.number().positive().max(LONGEST_LEASE_SECONDS).default(5),
  })
  .refine(env => env.QUINTET_HEARTBEAT_SECONDS * 2 <= env.QUINTET_LEASE_SECONDS, {
    path: ['QUINTET_HEARTBEAT_SECONDS'],
    error: 'must be at most half of QUINTET_LEASE_SECONDS, so that a single missed heartbeat does not lose a run',
    when: ({ issues }) => issues.length === 0,
  });

export interface Env {
  readonly http: { readonly host: string; readonly port: number };
  readonly database: { readonly url: string };
  /** The largest archive that can be uploaded. */
  readonly uploads: { readonly maxBytes: number };
  readonly storage: { readonly folder: string };
  readonly claim: { readonly leaseSeconds: number; readonly heartbeatSeconds: number };
}

/** Reads the environment and reports all invalid variables together. An empty variable counts as not set. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const { data, error } = schema.safeParse(setVariables(source));
  if (error) {
    const problems = error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`Invalid environment variables: ${problems.join('; ')}.`);
  }
  return {
    http: { host: data.HOST, port: data.SERVER_PORT },
    database: { url: data.DATABASE_URL },
    uploads: { maxBytes: data.QUINTET_MAX_UPLOAD_GB * 1e9 },
    storage: { folder: resolve(data.QUINTET_DATA_DIR) },
    claim: { leaseSeconds: data.QUINTET_LEASE_SECONDS, heartbeatSeconds: data.QUINTET_HEARTBEAT_SECONDS },
  };
}
