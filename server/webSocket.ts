import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { ContextOf } from './context.ts';
import type { Log } from './ground/log.ts';
import { isFromOtherSite } from './identity/webSocketOrigin.ts';
import { createErrorMask } from './maskError.ts';

/** Enough for any operation. Large data are sent over HTTP. */
const LARGEST_MESSAGE_BYTES = 1_000_000;

/** Serves GraphQL, mainly subscriptions, over WebSocket (graphql-ws) at /graphql. Returns a function that closes all sockets. */
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
    // Node removes its own error listener on upgrade. Without one, a client that resets its connection would crash the server.
    socket.on('error', () => {});
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (isFromOtherSite(request)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, webSocket => sockets.emit('connection', webSocket, request));
  });
  return async () => graphql.dispose();
}

/** Closes the connection in both directions, because a client that never closes its side would keep it open. */
const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
