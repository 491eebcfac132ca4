import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { ContextOf } from './context.ts';
import type { Log } from './ground/log.ts';
import { createErrorMask } from './maskError.ts';

/** Operations are small; what is large goes over HTTP. */
const LARGEST_MESSAGE_BYTES = 1_000_000;

/** Subscriptions (and anything else GraphQL) over graphql-ws at /graphql. Returns how to close all of them. */
export function serveWebSocket(
  httpServer: Server,
  schema: GraphQLSchema,
  contextOf: ContextOf,
  log: Log,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  const mask = createErrorMask(log);
  const masked = (errors: readonly GraphQLError[]) => errors.map(error => mask(error.toJSON(), error));

  const graphql = useServer(
    {
      schema,
      context: ({ extra }) => contextOf(extra.request),
      onError: (_context, _id, _payload, errors) => masked(errors),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: masked(result.errors as GraphQLError[]) } : undefined,
    },
    sockets,
  );

  httpServer.on('upgrade', (request, socket, head) => {
    // Node has taken its own listener away, and a peer that resets its connection would end the server.
    socket.on('error', () => {});
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (!isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, webSocket => sockets.emit('connection', webSocket, request));
  });
  return async () => graphql.dispose();
}

/** Ends both ways: a peer that never ends its own would hold the connection. */
const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());

/** A page of another site may open a WebSocket anywhere; browsers then say whose page it is. Programs send no Origin. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
