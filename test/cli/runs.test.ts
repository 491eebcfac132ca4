import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quintet as command } from '../support/command.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimNext, completeRun, registerTrainer, reportEpoch, startExperiment, until } from '../support/scene.ts';

let quintet: TestServer;

/** Runs 1 and 2 reach an accuracy of 0.5 and 0.75; run 3 stays queued. */
beforeAll(async () => {
  quintet = await startServer();
  const trainerId = await registerTrainer(quintet);
  await startExperiment(quintet, { seeds: [1, 2, 3] });
  for (const accuracy of [0.5, 0.75]) {
    const claim = await claimNext(quintet, trainerId);
    await reportEpoch(quintet, claim, 1, { val_accuracy: accuracy });
    await completeRun(quintet, claim);
  }
});
afterAll(() => quintet.stop());

const cells = (stdout: string) => stdout.split('\n').map(line => line.trim().split(/ {2,}/));

test('runs are found by a query, sorted and shown with the chosen columns', async () => {
  const { stdout, exitCode } = await command(
    quintet.url,
    ...['runs', '--query', 'status = completed', '--sort', '-val_accuracy', '--columns', 'seed,max(val_accuracy)'],
  );
  expect(exitCode).toBe(0);
  expect(cells(stdout)).toEqual([
    ['Run', 'Name', 'seed', 'max(val_accuracy)'],
    ['2', 'Baseline, seed 2', '2', '0.75'],
    ['1', 'Baseline, seed 1', '1', '0.5'],
  ]);
});

test('experiments and datasets are listed', async () => {
  const experiments = cells((await command(quintet.url, 'experiments')).stdout);
  expect(experiments).toEqual([
    ['Experiment', 'Dataset', 'Best accuracy', 'Runs', 'Id'],
    [expect.any(String), expect.any(String), '75.0 %, baseline', '1 queued, 2 completed', expect.any(String)],
  ]);
  const [, , , , id] = experiments[1] ?? [];
  const { experiments: listed } = JSON.parse((await command(quintet.url, 'experiments', '--json')).stdout);
  expect(listed).toMatchObject([{ id, bestRun: { bestAccuracy: 0.75 } }]);

  // The scene's dataset has three classes with four training and four validation images each.
  const datasets = cells((await command(quintet.url, 'datasets')).stdout);
  expect(datasets[0]).toEqual(['Dataset', 'Status', 'Classes', 'Train', 'Validation', 'Test', 'Runs', 'Id']);
  expect(datasets[1]?.slice(1, -1)).toEqual(['ready', '3', '12', '12', '0', '3']);
});

test('a query with an unknown name and an unknown status are wrong usage', async () => {
  const unread = await command(quintet.url, 'runs', '--query', 'sed = 1');
  expect([unread.exitCode, unread.stdout]).toEqual([2, '']);
  expect(unread.stderr).toContain('At character 1: there is no `sed`; did you mean `seed`?');
  expect((await command(quintet.url, 'runs', '--status', 'done')).exitCode).toBe(2);
});

test('a limit above the server’s largest page is reached page by page', async () => {
  for (let first = 10; first < 610; first += 100)
    await startExperiment(quintet, { seeds: Array.from({ length: 100 }, (_, seed) => first + seed) });
  const { stdout } = await command(quintet.url, 'runs', '--query', 'seed >= 10', '--limit', '9999', '--json');
  const { runs, totalCount } = JSON.parse(stdout) as { runs: { id: string }[]; totalCount: number };
  expect([runs.length, totalCount, new Set(runs.map(run => run.id)).size]).toEqual([600, 600, 600]);
  const some = await command(quintet.url, 'runs', '--limit', '550');
  expect(some.stderr).toContain('Showing 550 of 603. Use --limit to show more.');
});

test('a run can be shown and cancelled by its number', async () => {
  expect((await command(quintet.url, 'run', '2')).stdout).toContain('Run 2, Baseline on dataset');
  expect((await command(quintet.url, 'cancel', '3')).stdout).toBe('Run 3 (Baseline, seed 3) is cancelled.');
  const again = await command(quintet.url, 'cancel', '3');
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain('Run 3 is cancelled: only a queued or running run can be cancelled.');
  const none = await command(quintet.url, 'run', '9999');
  expect(none.exitCode).toBe(1);
  expect(none.stderr).toContain('There is no run 9999.');
});

test('a run that is cancelled while `train` follows it is named', async () => {
  const [{ name }] = JSON.parse((await command(quintet.url, 'datasets', '--json')).stdout).datasets;
  const training = command(quintet.url, 'train', '--dataset', name, '--architecture', 'baseline', '--seed', '9000');
  const started = async () => {
    const { runs } = await quintet.gql<{ runs: { nodes: { number: number }[] } }>(
      '{ runs(query: "seed = 9000") { nodes { number } } }',
    );
    return runs.nodes[0]?.number;
  };
  const number = await until(started, found => found !== undefined, 60_000);
  await command(quintet.url, 'cancel', String(number));
  const { exitCode, stderr } = await training;
  expect([exitCode, stderr.split('\n').at(-1)]).toEqual([1, `Run ${number} (baseline) was cancelled.`]);
});

test('a deleted run says so, and --json has every point', async () => {
  await quintet.gql('mutation { deleteRuns(ids: ["3"]) { id } }');
  expect((await command(quintet.url, 'run', '3')).stdout).toContain('This run is deleted.');
  const points = Array.from({ length: 1_500 }, (_point, step) => ({ key: 'reward', step, value: step }));
  await quintet.database.run.update({ where: { number: 2 }, data: { status: 'RUNNING' } });
  await quintet.gql('mutation ($points: [MetricPointInput!]!) { logMetrics(runId: "2", points: $points) }', { points });
  const { run } = JSON.parse((await command(quintet.url, 'run', '2', '--json')).stdout);
  const reward = run.metrics.find(({ key }: { key: string }) => key === 'reward');
  expect([reward.points.length, reward.sampling]).toEqual([1_500, { method: 'NONE', of: 1_500 }]);
});

test('names with escape sequences and line breaks cannot write to the terminal', async () => {
  await quintet.gql('mutation ($name: String!) { updateRun(id: "1", input: { name: $name }) { id } }', {
    name: 'a\u001b[2Jb\u202ec\u0007',
  });
  const { stdout } = await command(quintet.url, 'runs', '--query', 'number = 1', '--columns', 'seed');
  expect(stdout).toContain('a␛[2Jbc␇');
});

test('--version prints the version, architectures may have spaces after commas, and a size that is too small is wrong usage', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const printed = await command(quintet.url, '--version');
  expect([printed.stdout, printed.exitCode]).toEqual([version, 0]);
  const { datasets } = await quintet.gql<{ datasets: { name: string }[] }>('{ datasets { name } }');
  const train = (...args: string[]) =>
    command(quintet.url, 'train', '--dataset', datasets[0]?.name ?? '', '--no-follow', ...args);
  const small = await train('--architecture', 'baseline', '--set', 'imageSize=16');
  expect([small.exitCode, small.stdout]).toEqual([2, '']);
  expect((await train('--architecture', ' baseline, ')).exitCode).toBe(0);
});

test('Ctrl-C says that the runs go on', async () => {
  const { datasets } = await quintet.gql<{ datasets: { name: string }[] }>('{ datasets { name } }');
  const following = command(quintet.url, 'train', '--dataset', datasets[0]?.name ?? '', '--architecture', 'baseline');
  let said = '';
  following.stderr?.on('data', chunk => {
    said += chunk;
    if (said.includes('Started')) setTimeout(() => following.kill('SIGINT'), 1_500);
  });
  const { stderr } = await following;
  expect(stderr).toContain('The runs continue on the server.');
});
