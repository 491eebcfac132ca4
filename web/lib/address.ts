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

/** A set of ids in the address. */
export function useIdsInAddress(name: string): [string[], (ids: string[]) => void] {
  const [text, replace] = useInAddress(name);
  return [text ? text.split(',') : [], ids => replace(ids.length > 0 ? ids.join(',') : null)];
}
