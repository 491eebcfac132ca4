/** A range of an axis. */
export interface Span {
  from: number;
  to: number;
}

/** Parses a range in an address: `5-20`. */
export function spanIn(text: string | null): Span | undefined {
  const [from, to] = (text ?? '').split('-').map(Number);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
