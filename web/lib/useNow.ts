'use client';
import { useSyncExternalStore } from 'react';

/** Frequent enough for `14 minutes ago`, rare enough to cost nothing. */
const tickMilliseconds = 5000;

const watchers = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = new Date();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  if (watchers.size === 0) {
    now = new Date();
    timer = setInterval(tick, tickMilliseconds);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
}

/**
 * Returns the current time, shared by all components. It is undefined on the server, whose clock is not the reader's.
 */
export const useNow = (): Date | undefined =>
  useSyncExternalStore<Date | undefined>(
    watch,
    () => now,
    () => undefined,
  );
