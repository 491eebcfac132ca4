'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type CombinedError,
  createRequest,
  useClient,
  useMutation as useUrqlMutation,
  useQuery as useUrqlQuery,
} from 'urql';
import type { TypedDocumentString } from '../graphql/graphql';
import { onReconnect, subscribe, useConnection } from './connection';

/** A failure, with the sentence to show and the code to handle it by. */
export interface Failure {
  message: string;
  code: string;
}

/** Only the browser sends queries; pages rendered on the server contain no data that could be out of date. */
const pause = typeof window === 'undefined';

/** The interval of polling for data without events, and for everything while the connection is lost. */
const pollMilliseconds = 5000;

export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (first) return { message: first.message, code: String(first.extensions.code ?? 'INTERNAL_ERROR') };
  return { message: 'The server does not respond.', code: 'SERVER_AWAY' };
}

/** Adds that the page retries. Only queries are retried, not mutations. */
const withRetryNote = (failure: Failure): Failure =>
  failure.code === 'SERVER_AWAY' ? { ...failure, message: `${failure.message} The page keeps trying.` } : failure;

/**
 * Loads a query. The last complete result stays while the next one loads and when that fails. The query is polled while
 * `pollWhile` returns true, for data that change without events, such as trainers.
 */
export function useQuery<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pollWhile?: (data: Result) => boolean,
) {
  const client = useClient();
  const query = document.toString();
  const [answer] = useUrqlQuery<Result, Variables>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  });
  // With an error, null may stand for data that could not be read, not for data that do not exist.
  const whole = answer.error ? undefined : answer.data;
  const [kept, setKept] = useState(whole);
  if (whole !== undefined && whole !== null && whole !== kept) setKept(whole);

  // A counter, because React may apply an update of state again and again while a less urgent one waits. urql's own
  // function for this would then send a new request each time, thousands in a minute, each discarding the last.
  const [wanted, setWanted] = useState(0);
  const refetch = useCallback(() => setWanted(known => known + 1), []);
  useEffect(() => onReconnect(refetch), [refetch]);

  const data = whole ?? kept ?? undefined;
  const failure = answer.error && withRetryNote(failureOf(answer.error));
  const isAway = failure?.code === 'SERVER_AWAY';
  const connection = useConnection();
  const asking = answer.fetching || answer.stale;
  const sent = useRef(wanted);
  // Waits for a pending response. If each call discarded it, data that change faster than the server answers would never
  // appear.
  useEffect(() => {
    if (asking || sent.current === wanted) return;
    sent.current = wanted;
    const again = client.createRequestOperation('query', createRequest(query, variables), {
      requestPolicy: 'network-only',
    });
    client.reexecuteOperation(again);
  });
  const polls = !asking && (connection === 'reconnecting' || isAway || (data !== undefined && pollWhile?.(data)));
  useEffect(() => {
    if (!polls) return;
    const timer = setInterval(refetch, pollMilliseconds);
    return () => clearInterval(timer);
  }, [polls, refetch]);

  return { data, failure, fetching: answer.fetching, asking, refetch };
}

/** Calls `onData` for each event until the component unmounts; the connection recovers by itself (connection.ts). */
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
 * Keeps the latest state of an object. A query loads it once, and `apply` adds events from then on. The first event,
 * and the first after lost events, must contain the whole state.
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
  // A response may have been read before events that arrived during the request, and must not overwrite them.
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

/** Runs a mutation. It resolves to the data, or throws a `MutationError` with the server's message. */
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
