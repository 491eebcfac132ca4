'use client';
import { createClient as createSocket } from 'graphql-ws';
import { useSyncExternalStore } from 'react';

/** `connecting` before the first answer; nothing is wrong yet. */
export type Connection = 'connecting' | 'online' | 'reconnecting';

/** How long the longest wait between two tries is. */
const longestWaitMilliseconds = 5000;
/** The server is asked this often whether it is there … */
const keepAliveMilliseconds = 10_000;
/** … and has this long to answer; a line that is dead without having been closed is then given up and renewed. */
const answerMilliseconds = 5000;
/** Keeps the socket from one page to the next. */
const lingerMilliseconds = 5000;

let connection: Connection = 'connecting';
const watchers = new Set<() => void>();
const reconnectListeners = new Set<() => void>();

function become(next: Connection) {
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

/** The page's one WebSocket for subscriptions. It tries forever: a restarted server finds its pages again. */
function createLiveSocket() {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const socket = createSocket({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    keepAlive: keepAliveMilliseconds,
    lazyCloseTimeout: lingerMilliseconds,
    connectionAckWaitTimeout: answerMilliseconds,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: retries =>
      new Promise(resolve => setTimeout(resolve, Math.min(longestWaitMilliseconds, 250 * 2 ** retries))),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        become('online');
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
        // 1000 is our own goodbye, when no page listens any more.
        if (!(event instanceof CloseEvent && event.code === 1000)) become('reconnecting');
      },
    },
  });
  return socket;
}

let liveSocket: ReturnType<typeof createSocket> | undefined;

/**
 * Calls `onData` for each answer until the returned function is called. After a lost connection the subscription begins anew.
 * What cannot be answered is left out: the page's query says what is wrong.
 */
export function subscribe<Data>(
  asked: { query: string; variables: Record<string, unknown> },
  onData: (data: Data) => void,
): () => void {
  liveSocket ??= createLiveSocket();
  return liveSocket.subscribe<Data>(asked, {
    next: ({ data }) => {
      if (data) onData(data);
    },
    error: () => undefined,
    complete: () => undefined,
  });
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    watch,
    () => connection,
    () => 'connecting',
  );

/** What happened meanwhile is unknown after a gap, so whoever holds data asks again. */
export function onReconnect(listener: () => void) {
  reconnectListeners.add(listener);
  return () => {
    reconnectListeners.delete(listener);
  };
}
