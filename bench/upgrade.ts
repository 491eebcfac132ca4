// Whether a data folder of an earlier version opens with the same numbers.
//   npm run bench:upgrade -- COMMIT
// starts the product of that commit on an empty data folder, lets its demo train to the end, stops it, starts this one on the
// same folder and compares what both answer. It takes about five minutes. Last line: N answers, M differ.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { execa } from 'execa';
import { QUERIES } from './upgrade/queries.ts';

const PORT = '3987';
const SERVER_PORT = '4987';
const URL_OF_SERVER = `http://127.0.0.1:${SERVER_PORT}/graphql`;
const DEMO_SECONDS = 900;

type Answers = Record<string, unknown>;

const [commit] = process.argv.slice(2);
if (!commit) throw new Error('Name the commit whose data folder is to be opened: npm run bench:upgrade -- COMMIT');

const folder = await mkdtemp(join(tmpdir(), 'quintet-upgrade-'));
// Started by root, Postgres runs as a different user, who has to get through.
await execa('chmod', ['711', folder]);
try {
  const earlier = join(folder, 'earlier');
  await execa('git', ['clone', '--quiet', '.', earlier]);
  await execa('git', ['checkout', '--quiet', commit], { cwd: earlier });
  const before = await answersOf(earlier);
  const after = await answersOf(process.cwd());
  const differing = Object.keys(QUERIES).flatMap(name => differences(name, before[name], after[name]));
  for (const line of differing.slice(0, 40)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${countOf(before)} answers, ${differing.length} differ\n`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}

/** Starts the product of a checkout on the folder, waits until no run is queued or running, asks, and stops it. */
async function answersOf(checkout: string): Promise<Answers> {
  const product = execa('npm', ['start'], {
    cwd: checkout,
    env: { PORT, SERVER_PORT, QUINTET_DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
    reject: false,
  });
  try {
    await untilTrained();
    return Object.fromEntries(
      await Promise.all(Object.entries(QUERIES).map(async ([name, query]) => [name, await ask(query)] as const)),
    );
  } finally {
    product.kill('SIGINT');
    await product;
  }
}

async function untilTrained(): Promise<void> {
  for (const until = Date.now() + DEMO_SECONDS * 1000; Date.now() < until; await wait(2_000)) {
    const answer = await ask('{ runs(first: 100) { nodes { status } } }').catch(() => null);
    const { nodes = [] } = (answer as { runs?: { nodes: { status: string }[] } } | null)?.runs ?? {};
    if (nodes.length > 0 && nodes.every(({ status }) => status !== 'QUEUED' && status !== 'RUNNING')) return;
  }
  throw new Error(`The demo was not trained within ${DEMO_SECONDS} s.`);
}

async function ask(query: string): Promise<unknown> {
  const response = await fetch(URL_OF_SERVER, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}

/** One line for each place in which two answers differ. */
function differences(place: string, a: unknown, b: unknown): string[] {
  if (isDeepStrictEqual(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${place}: ${JSON.stringify(a)} was, ${JSON.stringify(b)} is`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap(key => differences(`${place}.${key}`, Reflect.get(a, key), Reflect.get(b, key)));
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + countOf(one), 0);
}
