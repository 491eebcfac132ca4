import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { type Claim, claimNext, registerTrainer, reportEpoch, saying, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let experimentId: string;
let claims: Claim[];

// Runs 1 and 2 are two seeds of the baseline, right on 9 and 6 of 12 images.
beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  const trainerIds = [await registerTrainer(quintet), await registerTrainer(quintet)];
  experimentId = (await startExperiment(quintet, { seeds: [1, 2] })).id;
  claims = [await claimNext(quintet, trainerIds[0] ?? ''), await claimNext(quintet, trainerIds[1] ?? '')];
  for (const [index, right] of [9, 6].entries()) {
    const claim = claims[index];
    if (claim)
      await reportEpoch(
        quintet,
        claim,
        1,
        { val_accuracy: right / 12, val_loss: 1 },
        saying('AAAABBBBCCCC', 'r'.repeat(right).padEnd(12, 'w')),
      );
  }
});
afterAll(() => quintet.stop());

const numbered = (): Claim => ({ runId: '1', attempt: 1, trainerId: claims[0]?.trainerId ?? '' });

test('programs can log to a run by its number', async () => {
  const log = (runId: string, step: number) =>
    quintet.gql(
      'mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }',
      {
        runId,
        points: [{ key: 'reward', step, value: 1 }],
      },
    );
  expect(await log('1', 1)).toEqual({ logMetrics: 1 });
  const { run } = await quintet.gql<{ run: { metrics: { count: number }[] } }>(
    `{ run(id: "1") { metrics(keys: ["reward"]) { count } } }`,
  );
  expect(run.metrics).toEqual([{ count: 1 }]);
  for (const nobody of ['3', '0', '9999999999', '-1', '1.0', ''])
    await expect(log(nobody, 2)).rejects.toThrow('NOT_FOUND');
});

test('a claim can name its run by number, in mutations and in the upload of a file', async () => {
  const claim = numbered();
  expect(
    await quintet.gql(
      'mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }',
      {
        claim,
        lines: [{ number: 1, at: '2026-01-01T00:00:00Z', text: 'hello' }],
      },
    ),
  ).toEqual({ appendLog: 1 });
  const { heartbeat } = await quintet.gql<{ heartbeat: { holdsClaim: boolean } }>(
    'mutation ($id: ID!, $claim: ClaimInput) { heartbeat(trainerId: $id, claim: $claim) { holdsClaim } }',
    { id: claim.trainerId, claim },
  );
  expect(heartbeat.holdsClaim).toBe(true);
  const put = (run: string) =>
    fetch(`${quintet.url}/runs/${run}/artifacts/notes.txt?kind=LOG&attempt=1&trainerId=${claim.trainerId}`, {
      method: 'PUT',
      body: 'text',
    });
  expect((await put('1')).status).toBe(201);
  // Run 2 is held by the other trainer.
  expect((await put('2')).status).toBe(409);
});

test('answers, outcomes and representatives can be named by number', async () => {
  const ids = claims.map(({ runId }) => runId);
  const ask = async ([one, two]: string[]) => {
    const { experiment } = await quintet.gql<{ experiment: object }>(
      `query ($id: ID!, $runs: [ID!], $one: ID!, $two: ID!) { experiment(id: $id) {
        verdict(standing: [$two])
        summaryByArchitecture(standing: [$two]) { standing { run { number } } }
        answers(runIds: $runs) {
          runs { run { number } }
          right: images(filter: { rightBy: [$one], wrongBy: [$two] }) { totalCount }
          only: images(filter: { outcome: { kind: ONLY_RIGHT, runId: $one } }) { totalCount }
          predicted: images(filter: { predictedClass: "A", predictedBy: $two }) { totalCount }
        } } }`,
      { id: experimentId, runs: [two, one], one, two },
    );
    return experiment;
  };
  const expected = {
    summaryByArchitecture: [{ standing: { run: { number: 2 } } }],
    answers: {
      runs: [{ run: { number: 2 } }, { run: { number: 1 } }],
      right: { totalCount: 3 },
      only: { totalCount: 3 },
      // Run 2 is right on four images of A and two of B; it takes two of B for C and four of C for A.
      predicted: { totalCount: 8 },
    },
  };
  expect(await ask(ids)).toMatchObject(expected);
  expect(await ask(['1', '2'])).toEqual(await ask(ids));
  // The same run under both names is one run.
  const { experiment } = await quintet.gql<{ experiment: { answers: { runs: object[] } } }>(
    'query ($id: ID!, $runs: [ID!]) { experiment(id: $id) { answers(runIds: $runs) { runs { run { number } } } } }',
    { id: experimentId, runs: ['1', ids[0]] },
  );
  expect(experiment.answers.runs).toHaveLength(1);
  const csv = async (standing: string) =>
    (await fetch(`${quintet.url}/experiments/${experimentId}/summary.md?standing=${standing}`)).text();
  expect(await csv('2')).toBe(await csv(ids[1] ?? ''));
});
