import { useSyncExternalStore } from 'react';

/**
 * The position of the pointer in the charts of a group. It changes with every pixel, so it is kept outside React: only
 * components that show it subscribe and render.
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
