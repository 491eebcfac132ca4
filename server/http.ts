import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context, ContextOf } from './context.ts';
import { ExpectedError } from './ground/errors.ts';
import type { Log } from './ground/log.ts';
import { WEB_SOCKET_TICKET } from './identity/webSocketOrigin.ts';
import { createErrorMask } from './maskError.ts';
import { createOperations, type ReadinessCheck } from './operations.ts';
import { createRouters } from './routers.ts';

/** Large enough for the predictions of one part: 100,000 images x 200 classes of float32 are 107 MB in base64. */
const GRAPHQL_BODY_LIMIT = '128mb';

/** Far more than any page sends. A larger document is a mistake or an attack. */
const MOST_TOKENS = 10_000;

export async function mountHttp(
  app: Express,
  httpServer: Server,
  schema: GraphQLSchema,
  contextOf: ContextOf,
  checks: ReadinessCheck[],
  log: Log,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: createErrorMask(log),
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer }), refuseSubscriptions],
    logger: log,
  });
  await apollo.start();

  app.disable('x-powered-by');
  app.use(createOperations(checks));
  app.get('/graphql/ticket', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ticket: WEB_SOCKET_TICKET });
  });
  app.use(
    '/graphql',
    express.json({ limit: GRAPHQL_BODY_LIMIT }),
    emptyBodyOfGet,
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req) }),
  );
  for (const router of createRouters(contextOf)) app.use(router);
  app.use((request, response) => {
    response.status(404).json({ code: 'NOT_FOUND', message: `There is nothing at ${request.method} ${request.path}.` });
  });
  app.use(answerError(log));
  return apollo;
}

/** Without this, Apollo would execute a subscription once, like a query, with no event to answer from. */
const refuseSubscriptions: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation === 'subscription')
          throw new GraphQLError('Subscriptions are not served over HTTP. Use a WebSocket (graphql-ws) at /graphql.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
      },
    };
  },
};

/** Sets an empty body, because Express 5 leaves it undefined if there is none, which Apollo reads as a missing body parser. */
const emptyBodyOfGet: express.RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

/** Answers errors outside GraphQL with { code, message } and the matching HTTP status. */
const answerError =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) => {
    // request.destroyed cannot be used, because a request is destroyed as soon as its body has been read.
    if (response.headersSent || response.destroyed) return response.destroy();
    // The headers were set for the bytes of a file. With them, a browser would cache the error instead of an image for a year.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (error instanceof ExpectedError)
      return response.status(error.status).json({ code: error.code, message: error.message });
    if (error.type === 'entity.too.large')
      return response.status(413).json({
        code: 'INVALID_INPUT',
        message:
          'The request is larger than the limit of 128 MB. Predictions of one part must have fewer than about 25 million images x classes.',
      });
    // body-parser reports invalid JSON.
    if (error.expose === true && error.status < 500)
      return response.status(error.status).json({ code: 'INVALID_INPUT', message: `${error.message}.` });
    log.error({ err: error, path: request.path }, 'A request failed unexpectedly.');
    const message = "Something went wrong on the server. See the server's log for details.";
    return response.status(500).json({ code: 'INTERNAL_ERROR', message });
  };
