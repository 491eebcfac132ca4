import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { refusedCharacter } from './database/refusedCharacter.ts';
import { ExpectedError } from './ground/errors.ts';
import type { Log } from './ground/log.ts';

/**
 * Decides what a client learns about an error. An expected error keeps its message and code, and an invalid request gets
 * GraphQL's own message. Any other error is reported without details, which go to the log.
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
    const character = refusedCharacter(cause);
    if (character) return answer(`A text contains ${character}, which cannot be stored. Remove it.`, 'INVALID_INPUT');
    log.error({ err: cause, path }, 'A request failed unexpectedly.');
    return answer("Something went wrong on the server. See the server's log for details.", 'INTERNAL_ERROR');
  };

/**
 * Returns the code of an error in the request. GraphQL detects a null variable for a non-null argument only when it resolves the
 * field, and Apollo reports that as an error of the server. Errors without a path concern the whole operation and have no code
 * yet over WebSocket.
 */
function codeOf({ extensions, nodes }: GraphQLError, formatted: GraphQLFormattedError): string {
  const code = nodes ? (formatted.path ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED') : formatted.extensions?.code;
  return String(extensions.code ?? code ?? 'BAD_REQUEST');
}

function complaintsOf(error: ArgumentValidationError): string {
  const complaints = error.extensions.validationErrors.flatMap(constraintsOf);
  return complaints.length > 0 ? `${complaints.join('; ')}.` : error.message;
}

/** Returns the complaints about a value and about what is inside it. */
const constraintsOf = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(constraintsOf),
];
