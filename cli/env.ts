import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';
import { UsageError } from './errors.ts';

const variables = z.object({
  QUINTET_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  QUINTET_TOKEN: z.string().min(1).optional(),
});

/** Where the server is, and what to show it. */
export function readEnv() {
  const parsed = variables.safeParse(setVariables(process.env));
  if (!parsed.success)
    throw new UsageError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return { url: parsed.data.QUINTET_URL.replace(/\/$/, ''), token: parsed.data.QUINTET_TOKEN };
}
