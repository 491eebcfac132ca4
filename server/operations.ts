import { Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** A part that has to work before runs can be started and watched. */
export interface ReadinessCheck {
  readonly name: string;
  /** Throws, with the reason, while it does not. */
  check(): Promise<void>;
}

/** A probe that hangs is as bad as one that fails. */
const CHECK_TIMEOUT_MS = 3_000;

/** For operators: GET /healthz (the process lives), /readyz (it can work), /metrics (Prometheus). */
export function createOperations(checks: ReadinessCheck[]): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'quintet_http_request_duration_seconds',
    help: 'Time to answer, by method, first part of the path and status',
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
