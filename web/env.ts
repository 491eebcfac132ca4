import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';

const port = z.coerce.number({ error: 'must be a port, 1 to 65535' }).int().min(1).max(65_535);

const schema = z.object({
  /** Where the browser finds the dashboard. */
  PORT: port.default(3000),
  /** 127.0.0.1 keeps it to this machine; 0.0.0.0 opens it to the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The server that answers GraphQL and keeps the files. */
  QUINTET_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .regex(/^[^:]+:\/\/[^/?#]+\/?$/, 'must end with host and port: Quintet answers at the root of its address')
    .default('http://127.0.0.1:4000'),
});

/** The dashboard's settings, or one error that names everything wrong with them. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(setVariables(source));
  if (parsed.success) return parsed.data;
  const complaints = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The dashboard's environment needs mending:\n${complaints.join('\n')}`);
}
