'use client';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import { createLiveSocket } from './connection';

/** One client per page; the server and the browser both make one, and only the browser's asks anything. */
export function createGraphqlClient() {
  const socket = typeof window === 'undefined' ? undefined : createLiveSocket();
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: sink => ({
            unsubscribe: socket?.subscribe({ query: query ?? '', variables }, sink) ?? (() => undefined),
          }),
        }),
      }),
    ],
  });
}
