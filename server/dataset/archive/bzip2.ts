import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** The decoder keeps the packed and the unpacked bytes in its memory, so this limits it to 150 MB. */
const LARGEST_BYTES = 64_000_000;

/** How long an idle thread is kept. Its end frees its memory. */
const IDLE_MS = 1_000;

/** The decoder unpacks a file in one step of up to seconds, so it runs in a thread of its own. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const decoder = require(workerData).init();
  parentPort.on('message', async ({ id, packed, size }) => {
    try {
      const bytes = (await decoder).decompress(packed, size).slice();
      parentPort.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (error) {
      parentPort.postMessage({ id, error: String(error) });
    }
  });`;

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Unpacks bzip2. It throws an error if the bytes are damaged or contain more than `size` bytes. */
export async function unpackBzip2(packed: Buffer, size: number): Promise<Buffer> {
  if (Math.max(size, packed.length) > LARGEST_BYTES)
    throw new Error(`At most ${LARGEST_BYTES / 1e6} MB can be unpacked with bzip2.`);
  clearTimeout(idle);
  worker ??= start();
  const thread = worker;
  const id = ++lastId;
  thread.ref();
  return new Promise<Buffer>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.postMessage({ id, packed, size });
  });
}

function start(): Worker {
  const thread = new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: createRequire(import.meta.url).resolve('@foxglove/wasm-bz2'),
  });
  thread.on('message', ({ id, bytes, error }: Answer) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (bytes) answer?.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    else answer?.reject(new Error(error));
    if (waiting.size > 0) return;
    thread.unref();
    idle = setTimeout(stop, IDLE_MS).unref();
  });
  thread.on('error', error => {
    if (worker === thread) worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return thread;
}

function stop(): void {
  void worker?.terminate();
  worker = null;
}
