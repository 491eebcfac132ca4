import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context, ContextOf } from './context.ts';
import { ExpectedError } from './ground/errors.ts';
import type { Log } from './ground/log.ts';
import { createErrorMask } from './maskError.ts';
import { createOperations, type ReadinessCheck } from './operations.ts';
import { createRouters } from './routers.ts';

/** The predictions of one part: 100,000 images x 200 classes of float32 in base64 are 107 MB. */
const GRAPHQL_BODY_LIMIT = '128mb';

/** Far above what a page asks for; a document beyond it is a mistake or an attack. */
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
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer })],
    logger: log,
  });
  await apollo.start();

  app.disable('x-powered-by');
  app.use(createOperations(checks));
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

/** Express 5 leaves the body of a request without one undefined, which Apollo takes for a missing body parser. */
const emptyBodyOfGet: express.RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

/** Over plain HTTP an error is { code, message } with the fitting status. */
const answerError =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) => {
    // Not request.destroyed: a request is destroyed once its body was read to the end.
    if (response.headersSent || response.destroyed) return response.destroy();
    // They were meant for bytes that are not sent: a browser would keep the error in a picture's place for a year.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (error instanceof ExpectedError)
      return response.status(error.status).json({ code: error.code, message: error.message });
    if (error.type === 'entity.too.large')
      return response.status(413).json({
        code: 'INVALID_INPUT',
        message:
          'The request is larger than 128 MB, which predictions of one part may have: about 25 million images x classes.',
      });
    // body-parser's errors: no JSON.
    if (error.expose === true && error.status < 500)
      return response.status(error.status).json({ code: 'INVALID_INPUT', message: `${error.message}.` });
    log.error({ err: error, path: request.path }, 'A request failed unexpectedly.');
    const message = 'Something went wrong on the server; its log says what.';
    return response.status(500).json({ code: 'INTERNAL_ERROR', message });
  };
