import iconv from 'iconv-lite';
import { LEGACY_ENCODINGS, type LegacyEncoding } from './languages.ts';
import { costOf } from './plausibility.ts';

/** How many bits less the best encoding must cost than the next one that says something else. */
const LEAST_MARGIN = 3;

export interface Guess {
  /** The encoding that fits best, or null if the bytes are no text in any. */
  readonly encoding: LegacyEncoding | null;
  /** The other encodings that fit nearly as well, but say something else. If there are any, the guess is not to be used. */
  readonly rivals: readonly LegacyEncoding[];
}

/**
 * Guesses the encoding of texts that are not UTF-8. What the bytes should say is the best evidence: `matches` returns how many
 * of the decoded texts are known, such as the names of files that exist. Otherwise the encoding in which the texts
 * are the most plausible is taken.
 */
export function guessEncoding(texts: readonly Buffer[], matches: (decoded: readonly string[]) => number): Guess {
  const readings = LEGACY_ENCODINGS.map(encoding => {
    const decoded = texts.map(text => iconv.decode(text, encoding.codec).normalize('NFC'));
    return { encoding, decoded, says: decoded.join('\n') };
  }).filter(({ says }) => !/[\ufffd\u0080-\u009f]/.test(says));
  const known = readings.map(({ decoded }) => matches(decoded.flatMap(text => text.split('|'))));
  const most = Math.max(0, ...known);
  const [best, ...others] = readings
    .filter((_, index) => known[index] === most)
    .map(reading => ({ ...reading, cost: reading.encoding.prior + costOf(wordsOf(reading.decoded), reading.encoding) }))
    .sort((a, b) => a.cost - b.cost);
  if (!best) return { encoding: null, rivals: [] };
  const rivals = others.filter(({ says, cost }) => says !== best.says && cost - best.cost < LEAST_MARGIN);
  return { encoding: best.encoding, rivals: rivals.map(({ encoding }) => encoding) };
}

/** Returns each word with letters that are not ASCII once, so that a name shared by thousands of files counts as one piece of evidence. */
function wordsOf(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap(text => text.split(/[^A-Za-z\P{ASCII}]+/u)));
  return [...words].filter(word => /\P{ASCII}/u.test(word));
}
