import { z } from 'zod';
import { setVariables } from '../common/setVariables.ts';

const port = z.coerce.number({ error: 'must be a port, 1 to 65535' }).int().min(1).max(65_535);

const schema = z.object({
  /** The port on which the browser reaches the dashboard. */
  PORT: port.default(3000),
  /** 127.0.0.1 accepts connections from this machine only; 0.0.0.0 accepts them from the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The server that answers GraphQL and stores the files. */
  QUINTET_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .regex(/^[^:]+:\/\/[^/?#]+\/?$/, 'must end with host and port: Quintet answers at the root of its address')
    .default('http://127.0.0.1:4000'),
});

/** Returns the dashboard's settings, or throws one error that lists all invalid ones. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(setVariables(source));
  if (parsed.success) return parsed.data;
  const complaints = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The dashboard's environment is invalid:\n${complaints.join('\n')}`);
}
