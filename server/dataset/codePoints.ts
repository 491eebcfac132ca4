/**
 * Compares strings by code point. Keras orders its classes this way, by Python's sorted(). The result depends on no locale,
 * so it is the same on every machine. JavaScript's own `<` compares UTF-16 code units, which puts surrogate pairs before
 * U+E000 to U+FFFF.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Ranks surrogates above every other code unit, because they encode code points beyond U+FFFF. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
