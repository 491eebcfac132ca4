'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type CombinedError,
  useMutation as useUrqlMutation,
  useQuery as useUrqlQuery,
  useSubscription as useUrqlSubscription,
} from 'urql';
import type { TypedDocumentString } from '../graphql/graphql';
import { onReconnect, useConnection } from './connection';

/** What a page needs to know of a failure: the sentence to show and the code to decide by. */
export interface Failure {
  message: string;
  code: string;
}

/** Only the browser asks; the pages that the server renders carry no data, so none can be out of date. */
const pause = typeof window === 'undefined';

/** What no event tells, and everything without a live connection or an answer, is asked for this often. */
const pollMilliseconds = 5000;

export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (first) return { message: first.message, code: String(first.extensions.code ?? 'INTERNAL_ERROR') };
  return { message: 'Quintet’s server does not answer.', code: 'SERVER_AWAY' };
}

/** A mutation that failed is not tried again, a question is. */
const askedAgain = (failure: Failure): Failure =>
  failure.code === 'SERVER_AWAY'
    ? { ...failure, message: `${failure.message} The page tries again by itself as soon as it can.` }
    : failure;

/**
 * A query's answer. The last good one stays while the next is fetched, and when that fails. It is asked for again and again
 * while `pollWhile` says so of it: for what changes without an event, as trainers come and go.
 */
export function useQuery<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pollWhile?: (data: Result) => boolean,
) {
  const [answer, execute] = useUrqlQuery<Result, Variables>({
    query: document.toString(),
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  });
  // With an error, null may stand for what could not be read, and would be taken for what is not there.
  const whole = answer.error ? undefined : answer.data;
  const [kept, setKept] = useState(whole);
  if (whole !== undefined && whole !== null && whole !== kept) setKept(whole);

  const refetch = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => onReconnect(refetch), [refetch]);

  const data = whole ?? kept ?? undefined;
  const failure = answer.error && askedAgain(failureOf(answer.error));
  const isAway = failure?.code === 'SERVER_AWAY';
  const connection = useConnection();
  const asking = answer.fetching || answer.stale;
  // Not while a question is under way: another would give up its answer.
  const polls = !asking && (connection === 'reconnecting' || isAway || (data !== undefined && pollWhile?.(data)));
  useEffect(() => {
    if (!polls) return;
    const timer = setInterval(refetch, pollMilliseconds);
    return () => clearInterval(timer);
  }, [polls, refetch]);

  return { data, failure, fetching: answer.fetching, asking, refetch };
}

/** Calls `onData` for each event until the component goes; the connection renews itself (connection.ts). */
export function useSubscription<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  onData: (data: Result) => void,
) {
  useUrqlSubscription<Result, Result | undefined, Variables>(
    { query: document.toString(), variables, pause },
    (_, data) => {
      onData(data);
      return data;
    },
  );
}

/** The latest state of one thing: asked for once, then told at each change. */
export function useLive<Asked, Told, Variables extends Record<string, unknown>, Value>(
  query: { document: TypedDocumentString<Asked, Variables>; pick: (data: Asked) => Value },
  subscription: { document: TypedDocumentString<Told, Variables>; pick: (data: Told) => Value },
  variables: Variables,
  pollWhile?: (value: Value) => boolean,
) {
  const [latest, setLatest] = useState<{ value: Value }>();
  const polls = () => latest !== undefined && pollWhile?.(latest.value) === true;
  const { data: asked, failure, asking, refetch } = useQuery(query.document, variables, polls);
  const value = asked && query.pick(asked);
  // An answer may have been read before what was told on its way: it would put back what is over, for good.
  const toldSinceAsked = useRef(false);
  useEffect(() => {
    if (asking) toldSinceAsked.current = false;
  }, [asking]);
  useEffect(() => {
    if (value !== undefined && !toldSinceAsked.current) setLatest({ value });
  }, [value]);
  useSubscription(subscription.document, variables, told => {
    toldSinceAsked.current = true;
    setLatest({ value: subscription.pick(told) });
  });
  return { data: latest?.value, failure, refetch };
}

/** Runs a mutation; resolves to its data, or throws a `MutationError` with the server's sentence. */
export function useMutation<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
) {
  const [state, execute] = useUrqlMutation<Result, Variables>(document.toString());
  const mutate = useCallback(
    async (variables: Variables): Promise<Result> => {
      const { data, error } = await execute(variables);
      if (error) throw new MutationError(failureOf(error));
      if (!data) throw new MutationError({ message: 'Quintet’s server answered nothing.', code: 'INTERNAL_ERROR' });
      return data;
    },
    [execute],
  );
  return { mutate, pending: state.fetching };
}

export class MutationError extends Error {
  readonly code: string;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'MutationError';
    this.code = failure.code;
  }
}
