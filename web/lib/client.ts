'use client';
import { Client, cacheExchange, fetchExchange } from 'urql';

/** A server that has not answered by then is taken for away. */
const answerMilliseconds = 15_000;

const fetchInTime: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(answerMilliseconds);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late });
};

/** One client per page; the server and the browser both make one, and only the browser's asks anything. */
export const createGraphqlClient = () =>
  new Client({
    url: '/graphql',
    fetch: fetchInTime,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
  });
