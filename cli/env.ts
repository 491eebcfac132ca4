import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';
import { UsageError } from './errors.ts';

const variables = z
  .object({
    SERVER_PORT: z.string().default('4000'),
    QUINTET_URL: z.url({ protocol: /^https?$/ }).optional(),
    QUINTET_TOKEN: z.string().min(1).optional(),
  })
  .transform(given => ({
    url: (given.QUINTET_URL ?? `http://127.0.0.1:${given.SERVER_PORT}`).replace(/\/$/, ''),
    token: given.QUINTET_TOKEN,
  }));

/** Returns the folder in which `npm run quintet` was called: npm itself changes to Quintet's folder. */
export const workingFolder = () =>
  (process.env.npm_lifecycle_event === 'quintet' && process.env.INIT_CWD) || process.cwd();

/** Reads the server's address and the token to send it. */
export function readEnv() {
  const parsed = variables.safeParse(setVariables(process.env));
  if (!parsed.success)
    throw new UsageError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return parsed.data;
}
