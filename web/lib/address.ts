import { useSearchParams } from 'next/navigation';

/**
 * A value in the address's query, which a reload or a link brings back; null leaves it out. A change replaces the address: the
 * way back leads to the page before and not through every click on this one.
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

/** The next value, or how it follows from the one before. */
export type Change<Value> = Value | ((now: Value) => Value);

/**
 * A set of ids in the address. The page learns of a change a little later, so whoever adds or takes away does it in what the
 * address holds by then: else the second of two quick clicks would undo the first.
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

/** With it, or without it if it was there. */
export const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]);
