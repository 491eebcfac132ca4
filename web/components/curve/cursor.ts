import { useSyncExternalStore } from 'react';

/**
 * Where the pointer stands along the charts of a group. It moves with every pixel, so it lives outside of React: who shows what
 * is there listens, and nothing else renders.
 */
export interface Cursor {
  get: () => number | undefined;
  set: (position: number | undefined) => void;
  watch: (watcher: () => void) => () => void;
}

export function createCursor(): Cursor {
  const watchers = new Set<() => void>();
  let position: number | undefined;
  return {
    get: () => position,
    set(next) {
      if (next === position) return;
      position = next;
      for (const watcher of watchers) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}

export const useCursorPosition = (cursor: Cursor) => useSyncExternalStore(cursor.watch, cursor.get, () => undefined);
