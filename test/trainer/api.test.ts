import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../trainer/api.ts';
import { untilAccepted } from '../../trainer/reporting/untilAccepted.ts';

const claim = { runId: 'r', attempt: 1, trainerId: 't' };
const never = new AbortController().signal;

/** Creates an API for a server that answers with `answer` and counts its requests in `asked`. */
async function apiOf(answer: RequestListener) {
  const state = { asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    answer(request, response);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { api: createApi({ url, token: undefined }), state };
}

test('a report that gets no answer ends at once when the claim is lost', async () => {
  const { api, state } = await apiOf(() => undefined);
  const lost = new AbortController();
  const report = untilAccepted(() => api.complete(claim), lost.signal);
  await expect.poll(() => state.asked).toBe(1);
  lost.abort(new Error('The claim is no longer held.'));
  await expect(report).rejects.toThrow('The claim is no longer held.');
});

test('a heartbeat that gets no answer fails after five seconds, in time for the next one', async () => {
  const { api } = await apiOf(() => undefined);
  const began = performance.now();
  await expect(api.heartbeat(claim)).rejects.toThrow(/cannot be reached: The operation was aborted due to timeout/);
  expect(performance.now() - began).toBeLessThan(7_000);
});

test('a report is repeated, with one log line, after an invalid answer, an internal error and a broken connection', async () => {
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(502).end('<html>'),
    (_, response) =>
      response.end(JSON.stringify({ errors: [{ message: '', extensions: { code: 'INTERNAL_ERROR' } }] })),
    (_, response) => response.destroy(),
    (_, response) => response.end(JSON.stringify({ data: { completeRun: { id: 'r' } } })),
  ];
  const { api, state } = await apiOf((request, response) => answers[state.asked - 1]?.(request, response));
  const delays: string[] = [];
  await untilAccepted(
    () => api.complete(claim),
    never,
    reason => delays.push(reason),
  );
  expect(state.asked).toBe(4);
  expect(delays).toEqual([expect.stringMatching(/answered 502\.$/)]);
});

test('a report that is refused over plain HTTP is not repeated', async () => {
  const { api, state } = await apiOf((_, response) =>
    response.writeHead(413).end(JSON.stringify({ code: 'INVALID_INPUT', message: 'request entity too large.' })),
  );
  await expect(untilAccepted(() => api.complete(claim), never)).rejects.toMatchObject({
    name: 'Refused',
    code: 'INVALID_INPUT',
    message: 'request entity too large.',
  });
  expect(state.asked).toBe(1);
});
