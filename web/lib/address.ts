import { useSearchParams } from 'next/navigation';

/**
 * Stores a value in the address's query, so that reloads and links restore it; null removes it. A change replaces the
 * address: going back leads to the previous page, not through every click on this one.
 */
export function useInAddress(name: string): [string | null, (value: string | null) => void] {
  const value = useSearchParams().get(name);
  return [value, next => replaceInAddress(name, next)];
}

function replaceInAddress(name: string, value: string | null) {
  const { pathname, search, hash } = window.location;
  const query = new URLSearchParams(search);
  if (value) query.set(name, value);
  else query.delete(name);
  const text = query.toString();
  window.history.replaceState(null, '', `${pathname}${text && `?${text}`}${hash}`);
}

/** The next value, or a function of the current one. */
export type Change<Value> = Value | ((now: Value) => Value);

/**
 * Stores a set of ids in the address. The page reads a change slightly later, so changes are applied to the current
 * address: otherwise the second of two quick clicks would undo the first.
 */
export function useIdsInAddress(name: string): [string[], (change: Change<string[]>) => void] {
  const [text, replace] = useInAddress(name);
  return [
    idsIn(text),
    change => {
      const now = idsIn(new URLSearchParams(window.location.search).get(name));
      const ids = typeof change === 'function' ? change(now) : change;
      replace(ids.length > 0 ? ids.join(',') : null);
    },
  ];
}

const idsIn = (text: string | null) => (text ? text.split(',') : []);

/** Adds the id, or removes it if it is present. */
export const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]);
