'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CombinedError, useMutation as useUrqlMutation, useQuery as useUrqlQuery } from 'urql';
import type { TypedDocumentString } from '../graphql/graphql';
import { onReconnect, subscribe, useConnection } from './connection';

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

/** Calls `onData` for each answer until the component goes; the connection renews itself (connection.ts). */
export function useSubscription<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  onData: (data: Result) => void,
) {
  const query = document.toString();
  const [asked, ask] = useState(variables);
  if (JSON.stringify(asked) !== JSON.stringify(variables)) ask(variables);
  const take = useRef(onData);
  useEffect(() => {
    take.current = onData;
  });
  useEffect(
    () =>
      subscribe<Result>({ query, variables: asked }, data => {
        take.current(data);
      }),
    [query, asked],
  );
}

/**
 * The latest state of one thing. A query reads it once, and `apply` adds what is told of it from then on; the first that is
 * told, and the first after a gap, has to hold the whole state.
 */
export function useLive<Asked, Told, Variables extends Record<string, unknown>, State>(
  query: { document: TypedDocumentString<Asked, Variables>; pick: (asked: Asked) => State },
  subscription: {
    document: TypedDocumentString<Told, Variables>;
    apply: (state: State | undefined, told: Told) => State | undefined;
  },
  variables: Variables,
  pollWhile?: (state: State) => boolean,
) {
  const [latest, setLatest] = useState<{ state: State | undefined }>({ state: undefined });
  const polls = () => latest.state !== undefined && pollWhile?.(latest.state) === true;
  const { data: answer, failure, asking, refetch } = useQuery(query.document, variables, polls);
  // An answer may have been read before what was told on its way: it would put back what is over, for good.
  const toldSinceAsked = useRef(false);
  useEffect(() => {
    if (asking) toldSinceAsked.current = false;
  }, [asking]);
  const { pick } = query;
  useEffect(() => {
    if (answer !== undefined && !toldSinceAsked.current) setLatest({ state: pick(answer) });
  }, [answer]);
  useSubscription(subscription.document, variables, told => {
    toldSinceAsked.current = true;
    setLatest(known => {
      const state = subscription.apply(known.state, told);
      return state === known.state ? known : { state };
    });
  });
  return { data: latest.state, failure, refetch };
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
