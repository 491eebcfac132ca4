import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Context } from './context.ts';
import type { Log } from './log.ts';
import { createErrorMask } from './maskError.ts';

/** Operations are small; what is large goes over HTTP. */
const LARGEST_MESSAGE_BYTES = 1_000_000;

/** Subscriptions (and anything else GraphQL) over graphql-ws at /graphql. Returns how to close all of them. */
export function serveWebSocket(
  httpServer: Server,
  schema: GraphQLSchema,
  context: Context,
  log: Log,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  const mask = createErrorMask(log);
  const masked = (errors: readonly GraphQLError[]) => errors.map(error => mask(error.toJSON(), error));

  const graphql = useServer(
    {
      schema,
      context: () => context,
      onError: (_context, _id, _payload, errors) => masked(errors),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: masked(result.errors as GraphQLError[]) } : undefined,
    },
    sockets,
  );

  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    if (!isOwnOrigin(request)) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, webSocket => sockets.emit('connection', webSocket, request));
  });
  return async () => graphql.dispose();
}

/** A page of another site may open a WebSocket anywhere; browsers then say whose page it is. Programs send no Origin. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
