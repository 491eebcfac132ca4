/** From one place of an axis to another. */
export interface Span {
  from: number;
  to: number;
}

/** As an address has it: `5-20`. */
export function spanIn(text: string | null): Span | undefined {
  const [from, to] = (text ?? '').split('-').map(Number);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
