'use client';
import { Client, cacheExchange, fetchExchange } from 'urql';

/** A server that takes longer than this is treated as unreachable. */
const answerMilliseconds = 15_000;

const fetchInTime: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(answerMilliseconds);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late });
};

/** Creates a GraphQL client per page. The server creates one as well, but only the browser's sends requests. */
export const createGraphqlClient = () =>
  new Client({
    url: '/graphql',
    fetch: fetchInTime,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
  });
