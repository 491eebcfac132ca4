import { Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Checks a dependency that must work before the server can serve requests. */
export interface ReadinessCheck {
  readonly name: string;
  /** Throws an error with the reason while the dependency does not work. */
  check(): Promise<void>;
}

/** A check that takes longer than this counts as failed. */
const CHECK_TIMEOUT_MS = 3_000;

/** Serves the routes for operators: /healthz (the process is alive), /readyz (it can serve requests), /metrics (Prometheus). */
export function createOperations(checks: ReadinessCheck[]): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'quintet_http_request_duration_seconds',
    help: 'Duration of HTTP requests, by method, first path segment and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });

  const router = Router();
  router.use((request, response, next) => {
    const end = duration.startTimer({ method: request.method, route: `/${request.path.split('/')[1]}` });
    response.once('finish', () => response.statusCode !== 404 && end({ status: response.statusCode }));
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const outcomes = await Promise.all(checks.map(outcomeOf));
    const ready = outcomes.every(([, outcome]) => outcome === 'ok');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not ready', ...Object.fromEntries(outcomes) });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

async function outcomeOf({ name, check }: ReadinessCheck): Promise<[string, string]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS / 1000} s`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return [name, 'ok'];
  } catch (error) {
    return [name, error instanceof Error ? error.message : String(error)];
  } finally {
    clearTimeout(timer);
  }
}
