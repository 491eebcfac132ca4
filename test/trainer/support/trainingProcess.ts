import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ImageReading } from '../../../common/openImage.ts';
import type { Execution } from '../../../trainer/graph/execution.ts';
import type { Assignment, Message } from '../../../trainer/run/messages.ts';
import { type DrawnImage, drawnDataset } from './drawn.ts';

/** Serves the images like the server does, on a free port. */
export async function serveImages(images: DrawnImage[]) {
  const files = new Map(images.map(({ id, file }) => [id, file]));
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const ids = pathname === '/images' ? (searchParams.get('ids') ?? '').split(',') : [];
    requested.push(...ids);
    const found = ids.flatMap(id => files.get(id) ?? []);
    if (found.length === ids.length) response.end(Buffer.concat(found));
    else response.writeHead(404).end();
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The ids of all requested images, with repetitions. */
    requested,
    [Symbol.asyncDispose]: () => new Promise<void>(closed => server.close(() => closed())),
  };
}

/** Runs the real training process until it ends, and returns all of its messages. */
export async function trainInProcess(
  images: DrawnImage[],
  given: Pick<Assignment, 'cacheDir' | 'folder' | 'server' | 'seed'> & {
    hyperparameters: object;
    classes?: number;
    architecture?: string;
    imageReading?: ImageReading;
    execution?: Execution;
  },
): Promise<Message[]> {
  const { classes = 2, imageReading = 'KERAS', ...rest } = given;
  const child = fork('trainer/process/trainingProcess.ts', {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  const messages: Message[] = [];
  child.on('message', message => messages.push(message as Message));
  const assignment: Assignment = {
    architecture: 'baseline',
    execution: 'graph',
    headline: 'BEST_ACCURACY',
    weightFiles: {},
    dataset: { ...drawnDataset(images, classes), imageReading },
    ...rest,
  };
  child.send(assignment);
  await new Promise(ended => child.once('close', ended));
  return messages;
}

export const ofKind = <Kind extends Message['kind']>(messages: Message[], kind: Kind) =>
  messages.filter((message): message is Extract<Message, { kind: Kind }> => message.kind === kind);
