import iconv from 'iconv-lite';
import { HANGUL, KANJI, type LegacyEncoding, SIMPLIFIED, TRADITIONAL } from './languages.ts';

// The costs of a character are bits of a code that is short for text as people write it. Costs are counted for what the same
// bytes say in each encoding, so an encoding with two bytes for each character can be compared with one that has one byte.

const SYMBOL = 14;
const FOREIGN_LETTER = 10;
const PRIVATE_USE = 25;

/** A capital inside of a word that has small letters. */
const MISPLACED_CAPITAL = 6;
const CAPITAL = 1;

/** A letter beside a letter of a different script, as in `кaт`. */
const MIXED_SCRIPTS = 9;

/** Two letters with accents beside each other, and a word of such letters alone. */
const ADJACENT_ACCENTS = 2;
const NO_PLAIN_LETTER = 5;

/** A word of several letters without a vowel. */
const NO_VOWEL = 6;

/** Two vowels beside each other, or three consonants. */
const CLASH = 3.5;

const BESIDE_PLAIN_LETTERS = /[A-Za-z]\P{ASCII}|\P{ASCII}[A-Za-z]/gu;

const isHigh = (char: string) => char > '\x7f';
const isLetter = (char: string | undefined): char is string => char !== undefined && /[\p{L}\p{M}]/u.test(char);
const isPlainLetter = (char: string | undefined) => char !== undefined && /[a-z]/i.test(char);
const isVowel = (char: string) => /[aeiouyøœæı]/i.test(char.normalize('NFD').charAt(0));
const isCapital = (char: string) => char !== char.toLowerCase();
const isSmall = (char: string) => char !== char.toUpperCase();

/** Returns the cost of what the texts say, read in this encoding, in bits. */
export function costOf(texts: readonly string[], encoding: LegacyEncoding): number {
  if (encoding.languages.length === 0) return sum(texts, text => ideographsCost(text, ideographCost(encoding)));
  return Math.min(...encoding.languages.map(letters => sum(texts, text => textCost(text, ranks(letters), encoding))));
}

const sum = <T>(items: readonly T[], cost: (item: T) => number) => items.reduce((total, item) => total + cost(item), 0);

const ideographsCost = (text: string, cost: (char: string) => number) =>
  sum([...text].filter(isHigh), cost) + MIXED_SCRIPTS * (text.match(BESIDE_PLAIN_LETTERS)?.length ?? 0);

function textCost(text: string, rank: ReadonlyMap<string, number>, { script }: LegacyEncoding): number {
  const chars = [...text];
  let bits = 0;
  for (const [at, char] of chars.entries()) {
    if (!isHigh(char)) continue;
    const [before, after] = [chars[at - 1], chars[at + 1]];
    bits += letterCost(char, rank, script) + caseCost(chars, at);
    if (script === 'LATIN') bits += accentCost(text, before, char, chars.slice(at + 1).join(''));
    else if (isPlainLetter(before) || isPlainLetter(after)) bits += MIXED_SCRIPTS;
    if (script === 'THAI') bits += thaiCost(char, before);
    if (script === 'HEBREW' && /[םןךץף]/.test(char) && isLetter(after)) bits += MISPLACED_CAPITAL;
    if (script === 'GREEK' && char === 'ς' && isLetter(after)) bits += MISPLACED_CAPITAL;
  }
  if (script === 'CYRILLIC') bits += voicelessCost(text, /[аеиоуыэюяёіїєў]/i, /^[ъьы]/i);
  if (script === 'GREEK') bits += voicelessCost(text, /[αεηιουωάέήίόύώϊϋΐΰ]/i, /^[ς]/i);
  if (script === 'THAI' && chars.filter(isHigh).length > 1 && !/[ะ-ูเ-ไ็]/.test(text)) bits += MIXED_SCRIPTS;
  return bits;
}

function letterCost(char: string, rank: ReadonlyMap<string, number>, script: LegacyEncoding['script']): number {
  const index = rank.get(char) ?? rank.get(char.toLowerCase()) ?? rank.get(char === 'İ' ? 'ı' : char);
  const step = script === 'LATIN' ? 0.5 : 0.12;
  if (index !== undefined) return 3.5 + step * index;
  return isLetter(char) ? FOREIGN_LETTER : SYMBOL;
}

function caseCost(chars: readonly string[], at: number): number {
  const char = chars[at] ?? '';
  const [before, after] = [chars[at - 1], chars[at + 1]];
  if (!isCapital(char) || !isLetter(char)) {
    // A small letter after two capitals, as in `КОт`.
    const [first, second] = [chars[at - 2], before];
    return isSmall(char) && first && second && isCapital(first) && isCapital(second) ? MISPLACED_CAPITAL : 0;
  }
  if (isLetter(before) && isSmall(before)) return MISPLACED_CAPITAL;
  // A word in capitals is less frequent than one that only begins with a capital.
  return isLetter(before) || (isLetter(after) && isCapital(after)) ? 2 * CAPITAL : CAPITAL;
}

function accentCost(word: string, before: string | undefined, char: string, after: string): number {
  if (!isLetter(char)) return 0;
  const next = after.charAt(0);
  let bits = 0;
  if (isLetter(before) && isHigh(before)) bits += ADJACENT_ACCENTS;
  if (!isPlainLetter(before) && !isPlainLetter(next)) bits += NO_PLAIN_LETTER;
  const neighbours = [before, next].filter(isLetter);
  if (isVowel(char) ? neighbours.some(isVowel) : neighbours.length === 2 && !neighbours.some(isVowel)) bits += CLASH;
  if (neighbours.some(neighbour => isVowel(char) && neighbour === plain(char))) bits += CLASH;
  return (
    bits +
    habits.reduce((total, habit) => total + (habit.letter.test(char) && habit.misfits(after, word) ? CLASH : 0), 0)
  );
}

const plain = (char: string) => char.normalize('NFD').charAt(0).toLowerCase();

/** Where letters stand in the languages that have them, for those whose byte is a letter of a different language elsewhere. */
const habits: readonly { letter: RegExp; misfits: (after: string, word: string) => boolean }[] = [
  // Italian accents end a word; French has è before consonants and an e, à and ù at the end.
  { letter: /[ìòù]/i, misfits: after => isLetter(after.charAt(0)) },
  { letter: /è/i, misfits: after => isLetter(after.charAt(0)) && !/^[bcdfghjlmnpqrstvxz]{1,3}e/i.test(after) },
  // Portuguese has ã and õ at the end, or before o, e or n.
  { letter: /[ãõ]/i, misfits: after => /^[^oens\s]/i.test(after) },
  // Polish writes these before consonants and at the end alone.
  { letter: /[ńęą]/i, misfits: after => isVowel(after.charAt(0)) },
  { letter: /[øæ]/i, misfits: after => isVowel(after.charAt(0)) },
  { letter: /[ïîûëðþ]/i, misfits: (_, word) => /[kwy]/i.test(word) },
];

/** Words have vowels, and some letters never begin one. */
const voicelessCost = (word: string, vowel: RegExp, cannotBegin: RegExp) =>
  (word.length > 2 && !vowel.test(word) ? NO_VOWEL : 0) + (cannotBegin.test(word) ? NO_VOWEL : 0);

/** Vowels and tone marks of Thai that stand above, below or behind a consonant cannot begin a word. */
const thaiCost = (char: string, before: string | undefined) =>
  /[ัิ-ฺ็-๎ะาำ]/.test(char) && !isLetter(before) ? 2 * MISPLACED_CAPITAL : 0;

function ideographCost({ codec }: LegacyEncoding): (char: string) => number {
  const { common, standard } = charactersOf(codec);
  return char => {
    if (/\p{Co}|\p{Cn}|\p{Cc}/u.test(char)) return PRIVATE_USE;
    if (/[\u3040-\u30ff]/.test(char)) return codec === 'shiftjis' || codec === 'eucjp' ? 6.5 : 15;
    if (/[\uff61-\uff9f]/.test(char)) return 11;
    if (/[\u3000-\u303f\uff00-\uff60]/.test(char)) return 9;
    if (common.has(char)) return 8;
    if (standard.has(char)) return 12.5;
    if (/\p{Script=Han}/u.test(char)) return codec === 'cp949' ? 18 : 15;
    return /\p{Script=Hangul}/u.test(char) ? 17 : 18;
  };
}

const rankings = new Map<string, ReadonlyMap<string, number>>();

function ranks(letters: string): ReadonlyMap<string, number> {
  const known = rankings.get(letters) ?? new Map(Array.from(letters, (letter, index) => [letter, index]));
  rankings.set(letters, known);
  return known;
}

interface Characters {
  readonly common: ReadonlySet<string>;
  /** The characters that the standard puts first because they are frequent. */
  readonly standard: ReadonlySet<string>;
}

const characters = new Map<string, Characters>();

function charactersOf(codec: string): Characters {
  const known = characters.get(codec) ?? readCharacters(codec);
  characters.set(codec, known);
  return known;
}

/** The lead bytes of the characters that each standard calls frequent, and its first trail byte. */
function readCharacters(codec: string): Characters {
  const [common, first, last, trail] = {
    gb18030: [SIMPLIFIED, 0xb0, 0xd7, 0xa1] as const,
    big5hkscs: [TRADITIONAL, 0xa4, 0xc6, 0x40] as const,
    shiftjis: [KANJI, 0x88, 0x97, 0x40] as const,
    eucjp: [KANJI, 0xb0, 0xcf, 0xa1] as const,
    cp949: [HANGUL, 0xb0, 0xc8, 0xa1] as const,
  }[codec] ?? ['', 1, 0, 0];
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++)
    for (let second = trail; second < 0xff; second++) bytes.push(lead, second);
  return { common: new Set(common), standard: new Set(iconv.decode(Buffer.from(bytes), codec)) };
}
