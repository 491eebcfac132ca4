import { z } from 'zod';
import { UsageError } from './errors.ts';

const variables = z.object({
  QUINTET_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  QUINTET_TOKEN: z.string().min(1).optional(),
});

/** Where the server is, and what to show it. */
export function readEnv() {
  // An empty variable means the default, as shells and compose files leave them.
  const parsed = variables.safeParse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
  );
  if (!parsed.success)
    throw new UsageError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return { url: parsed.data.QUINTET_URL.replace(/\/$/, ''), token: parsed.data.QUINTET_TOKEN };
}
