'use client';
import { createClient as createSocket } from 'graphql-ws';
import { useSyncExternalStore } from 'react';

/** `connecting` until the first connection is established, without any error. */
export type Connection = 'connecting' | 'online' | 'reconnecting';

/** The longest wait between two attempts. */
const longestWaitMilliseconds = 5000;
/** The interval of pings to the server. */
const keepAliveMilliseconds = 10_000;
/** The time in which the server must answer a ping; otherwise the connection is closed and opened again. */
const answerMilliseconds = 5000;
/** The time for which an unused socket stays open, so that the next page can use it. */
const lingerMilliseconds = 5000;

let connection: Connection = 'connecting';
const watchers = new Set<() => void>();
const reconnectListeners = new Set<() => void>();

function setConnection(next: Connection) {
  if (connection === next) return;
  connection = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/**
 * Returns the address of the WebSocket, with a ticket that only a page of this origin can read. Behind a proxy that does not pass on
 * the name of the site, the server could not tell this page from one of another site without it.
 */
async function socketAddress() {
  const ticket = await fetch('/graphql/ticket')
    .then(response => response.json())
    .then(({ ticket }) => `?ticket=${ticket}`)
    // The attempt to connect tells whether the server is away.
    .catch(() => '');
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql${ticket}`;
}

/**
 * Creates the page's only WebSocket for subscriptions. It retries forever, so that pages recover when a server
 * restarts.
 */
function createLiveSocket() {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const socket = createSocket({
    url: socketAddress,
    keepAlive: keepAliveMilliseconds,
    lazyCloseTimeout: lingerMilliseconds,
    connectionAckWaitTimeout: answerMilliseconds,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: retries =>
      new Promise(resolve => setTimeout(resolve, Math.min(longestWaitMilliseconds, 250 * 2 ** retries))),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        setConnection('online');
        if (wasRetry) for (const listener of reconnectListeners) listener();
      },
      ping: received => {
        if (!received) unanswered = setTimeout(() => socket.terminate(), answerMilliseconds);
      },
      pong: received => {
        if (received) clearTimeout(unanswered);
      },
      closed: event => {
        clearTimeout(unanswered);
        // Code 1000 is our own close, when no subscription is left.
        if (!(event instanceof CloseEvent && event.code === 1000)) setConnection('reconnecting');
      },
    },
  });
  return socket;
}

let liveSocket: ReturnType<typeof createSocket> | undefined;

/**
 * Calls `onData` for each message until the returned function is called. The subscription restarts after a lost
 * connection, and a few seconds after an error or its end, because its first event contains the whole state. The page's
 * query reports errors.
 */
export function subscribe<Data>(
  asked: { query: string; variables: Record<string, unknown> },
  onData: (data: Data) => void,
): () => void {
  let unsubscribe = () => {};
  let isWanted = true;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    unsubscribe();
    clearTimeout(retry);
    retry = setTimeout(begin, longestWaitMilliseconds);
  };
  const begin = () => {
    liveSocket ??= createLiveSocket();
    let isOver = false;
    const endOnce = () => {
      if (isOver || !isWanted) return; // unsubscribing also completes
      isOver = true;
      again();
    };
    unsubscribe = liveSocket.subscribe<Data>(asked, {
      next: ({ data, errors }) => {
        if (data) onData(data);
        else if (errors) endOnce();
      },
      error: endOnce,
      complete: endOnce,
    });
  };
  begin();
  return () => {
    isWanted = false;
    clearTimeout(retry);
    unsubscribe();
  };
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    watch,
    () => connection,
    () => 'connecting',
  );

/** Calls the listener after a reconnection. Events may have been missed, so data must be loaded again. */
export function onReconnect(listener: () => void) {
  reconnectListeners.add(listener);
  return () => {
    reconnectListeners.delete(listener);
  };
}
