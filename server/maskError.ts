import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { isRefusedText } from './database/isRefusedText.ts';
import { ExpectedError } from './ground/errors.ts';
import type { Log } from './ground/log.ts';

/**
 * What a client learns of an error: an expected one's message and code; of what it sent wrong, GraphQL's own words;
 * of anything else that it happened, while the detail goes to the log.
 */
export const createErrorMask =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { locations, path } = formatted;
    const answer = (message: string, code: string) => ({ message, locations, path, extensions: { code } });

    if (cause instanceof ExpectedError) return answer(cause.message, cause.code);
    if (cause instanceof ArgumentValidationError) return answer(complaintsOf(cause), 'INVALID_INPUT');
    if (cause instanceof GraphQLError) return answer(formatted.message, codeOf(cause, formatted));
    if (isRefusedText(cause)) return answer('A text holds a NUL character: leave it out.', 'INVALID_INPUT');
    log.error({ err: cause, path }, 'A request failed unexpectedly.');
    return answer('Something went wrong on the server; its log says what.', 'INTERNAL_ERROR');
  };

/**
 * A variable that is null where an argument may not be is noticed as late as the field is reached, and Apollo blames the
 * server. Errors without a path are of the whole operation; over WebSocket nobody has given them a code yet.
 */
function codeOf({ extensions, nodes }: GraphQLError, formatted: GraphQLFormattedError): string {
  const code = nodes ? (formatted.path ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED') : formatted.extensions?.code;
  return String(extensions.code ?? code ?? 'BAD_REQUEST');
}

function complaintsOf(error: ArgumentValidationError): string {
  const complaints = error.extensions.validationErrors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
  return complaints.length > 0 ? `${complaints.join('; ')}.` : error.message;
}
