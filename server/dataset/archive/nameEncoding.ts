import iconv from 'iconv-lite';
import { HANGUL, LATIN_ALPHABETS, OTHER_ALPHABETS, SPARSE_ALPHABETS } from './alphabets.ts';

/**
 * The encodings that packing tools write without saying so. `prior` is the logarithm of how rare one is compared with others.
 * Windows packs names in the code page of DOS (OEM), some tools in that of Windows (ANSI), and old systems in their own.
 */
const ENCODINGS = [
  { name: 'CP437', codec: 'cp437', prior: 0 },
  { name: 'CP850', codec: 'cp850', prior: 0 },
  { name: 'CP866', codec: 'cp866', prior: 0 },
  { name: 'GBK', codec: 'gb18030', prior: 1.5 },
  { name: 'Shift-JIS', codec: 'cp932', prior: 0.5 },
  { name: 'EUC-KR', codec: 'cp949', prior: -0.7 },
  { name: 'CP852', codec: 'cp852', prior: -0.7 },
  { name: 'Big5', codec: 'cp950', prior: -1 },
  { name: 'CP857', codec: 'cp857', prior: -1 },
  { name: 'CP737', codec: 'cp737', prior: -1 },
  { name: 'CP862', codec: 'cp862', prior: -1 },
  { name: 'Windows-874', codec: 'cp874', prior: -1.5 },
  { name: 'CP720', codec: 'cp720', prior: -1.5 },
  { name: 'CP775', codec: 'cp775', prior: -1.5 },
  { name: 'CP865', codec: 'cp865', prior: -1.5 },
  { name: 'Windows-1252', codec: 'cp1252', prior: -1.5 },
  { name: 'Windows-1251', codec: 'cp1251', prior: -1.5 },
  { name: 'Windows-1250', codec: 'cp1250', prior: -2 },
  { name: 'Windows-1253', codec: 'cp1253', prior: -2 },
  { name: 'Windows-1254', codec: 'cp1254', prior: -2 },
  { name: 'Windows-1255', codec: 'cp1255', prior: -2.5 },
  { name: 'Windows-1256', codec: 'cp1256', prior: -2.5 },
  { name: 'Windows-1257', codec: 'cp1257', prior: -2.5 },
  { name: 'Mac Roman', codec: 'macroman', prior: -3 },
  { name: 'KOI8-R', codec: 'koi8-r', prior: -4 },
] as const;

export type NameEncoding = (typeof ENCODINGS)[number]['name'];

/** The number of different names that the choice looks at. More cannot change it. */
const MOST_SAMPLES = 200;

/** The longest part of a name that the choice looks at. */
const LONGEST_SAMPLE = 200;

/** The logarithms of how likely a character of a kind is in a name. */
const LIKELIHOOD = {
  commonSyllable: -6.5,
  kana: -4.5,
  commonIdeograph: -7.6,
  rareIdeograph: -10.5,
  rarestIdeograph: -13,
  /** A letter outside the language of the others. */
  strayLetter: -9,
  degree: -4,
  /** Symbols that names do contain, such as dashes, quotes and fullwidth forms. */
  usualSymbol: -6,
  /** Box drawing and other symbols. */
  symbol: -14,
  halfwidthKana: -9,
} as const;

/** What is added to a letter of a language whose names seldom have such letters, and to a name in another language. */
const SPARSE = -0.7;
const OTHER_LANGUAGE = -2;

/** What is added to improbable neighbours. */
const NEIGHBOURS = {
  /** A small letter before a capital. */
  oddCase: -7,
  /** Letters of two scripts. */
  mixedScripts: -5,
  /** A letter beside a digit or a symbol, or with spaces on both sides. */
  brokenWord: -3,
  /** Two Latin letters beyond a to z. */
  accents: -1.5,
} as const;

/**
 * The least average likelihood of a character beyond ASCII, in encodings with one byte for each character and in those with two.
 * Readings with box drawing, unknown letters or only the rarest ideographs are below it.
 */
const LEAST_PLAUSIBLE = { oneByte: -6, twoBytes: -11.5 } as const;

const TWO_BYTES = new Set(['gb18030', 'cp932', 'cp949', 'cp950']);

const USUAL_SYMBOL = /[²³µ½¼·€£§–—‘’“”„…«»×±ªº¿¡（）、。・「」【】　－～〜\uFF01-\uFF5E]/u;
const SYMBOL_IN_WORD = /[\\[\]{}^@`|~<>=;:?*"$%²³µ½¼·€£§¿¡ªº×±«»]/;

/** Undefined bytes, private characters and controls. */
const IMPOSSIBLE = /[\uFFFD\uE000-\uF8FF\x80-\x9F]|[\u{F0000}-\u{10FFFF}]/u;

/** Decodes a name whose bytes are given as Latin-1. */
export const decodeName = (encoding: NameEncoding, latin1: string): string =>
  iconv.decode(Buffer.from(latin1, 'latin1'), ENCODINGS.find(({ name }) => name === encoding)?.codec ?? 'cp437');

/**
 * Chooses the encoding in which all names are most plausible, or returns null if there is none. The names are compared as a
 * whole, because a single short name can be read in several ways. This takes letters of a language over symbols and box drawing,
 * and frequent characters over rare ones. The bytes of names are given as Latin-1.
 */
export function chooseEncoding(names: readonly string[]): NameEncoding | null {
  const choice = mostPlausible(samplesOf(names));
  const unfit = choice && names.filter(name => IMPOSSIBLE.test(decodeName(choice, name)));
  if (!unfit || unfit.length === 0) return choice;
  const again = mostPlausible(samplesOf([...unfit, ...names]));
  return again && !names.some(name => IMPOSSIBLE.test(decodeName(again, name))) ? again : null;
}

function mostPlausible(samples: readonly Buffer[]): NameEncoding | null {
  let best: { name: NameEncoding; score: number } | null = null;
  for (const { name, codec, prior } of ENCODINGS) {
    const likelihood = likelihoodOf(samples, codec);
    if (likelihood !== null && (!best || likelihood + prior > best.score)) best = { name, score: likelihood + prior };
  }
  return best?.name ?? null;
}

/** Returns the different folder and file names with bytes beyond ASCII. Names that differ only in numbers count once. */
function samplesOf(names: Iterable<string>): Buffer[] {
  const samples = new Map<string, Buffer>();
  for (const name of names) {
    // No byte of a two-byte character is a slash in any of the encodings, but it can be a backslash or a letter.
    for (const segment of name.split('/')) {
      const key = segment.replace(/(^[ -.0-9]+|[0-9 ()_-]*(\.[a-z0-9]{1,5})?$)/gi, '');
      if (/[\x80-\xff]/.test(key)) samples.set(key, Buffer.from(segment.slice(0, LONGEST_SAMPLE), 'latin1'));
    }
    if (samples.size >= MOST_SAMPLES) break;
  }
  return [...samples.values()];
}

/** Returns null if the bytes are not valid in the encoding, or make no plausible names. */
function likelihoodOf(samples: readonly Buffer[], codec: string): number | null {
  const known = new Map<string, Float64Array>();
  const byLanguage = new Float64Array(LANGUAGES.length);
  let [neighbours, count] = [0, 0];
  for (const sample of samples) {
    const text = iconv.decode(sample, codec);
    if (IMPOSSIBLE.test(text)) return null;
    const letters = Array.from(text.normalize('NFC'));
    neighbours += likelihoodOfNeighbours(letters);
    const here = new Float64Array(LANGUAGES.length);
    for (const letter of letters) {
      if (letter <= '\x7f') continue;
      count++;
      const likelihoods = known.get(letter) ?? likelihoodsOf(letter, codec);
      known.set(letter, likelihoods);
      for (let index = 0; index < here.length; index++) here[index] = (here[index] ?? 0) + (likelihoods[index] ?? 0);
    }
    const best = Math.max(...here);
    for (let index = 0; index < here.length; index++)
      byLanguage[index] = (byLanguage[index] ?? 0) + Math.max(here[index] ?? 0, best + OTHER_LANGUAGE);
  }
  const likelihood = neighbours + Math.max(...byLanguage);
  const least = TWO_BYTES.has(codec) ? LEAST_PLAUSIBLE.twoBytes : LEAST_PLAUSIBLE.oneByte;
  return likelihood >= least * count ? likelihood : null;
}

/** The logarithm of the frequency of each letter beyond a to z, in each language. */
const LANGUAGES: readonly ReadonlyMap<string, number>[] = [
  ...LATIN_ALPHABETS.map(letters => frequencies(letters, 0.85)),
  ...SPARSE_ALPHABETS.map(letters => frequencies(letters, 0.85, SPARSE)),
  ...OTHER_ALPHABETS.map(letters => frequencies(letters, 0.9)),
];

/** Each letter is `ratio` times as frequent as the one before it, and all of them add up to 1. */
function frequencies(letters: string, ratio: number, added = 0): Map<string, number> {
  const count = Array.from(letters).length;
  const first = Math.log((1 - ratio) / (1 - ratio ** count)) + added;
  return new Map(Array.from(letters, (letter, rank) => [letter, first + rank * Math.log(ratio)]));
}

function likelihoodsOf(letter: string, codec: string): Float64Array {
  const other = likelihoodOfOther(letter, codec);
  return Float64Array.from(LANGUAGES, letters => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? other);
}

const SYLLABLES = new Set(HANGUL);

function likelihoodOfOther(letter: string, codec: string): number {
  if (/[\u3041-\u30FE]/.test(letter)) return codec === 'cp932' ? LIKELIHOOD.kana : LIKELIHOOD.rareIdeograph;
  if (/[\uAC00-\uD7A3]/.test(letter))
    return SYLLABLES.has(letter) ? LIKELIHOOD.commonSyllable : LIKELIHOOD.rareIdeograph;
  if (/\p{Script=Han}/u.test(letter)) return likelihoodOfIdeograph(letter, codec);
  if (letter === '°') return LIKELIHOOD.degree;
  if (USUAL_SYMBOL.test(letter)) return LIKELIHOOD.usualSymbol;
  if (/[\uFF61-\uFF9F]/.test(letter)) return LIKELIHOOD.halfwidthKana;
  return /[\p{L}\p{M}]/u.test(letter) ? LIKELIHOOD.strayLetter : LIKELIHOOD.symbol;
}

/** The national standards list frequent ideographs in a first block, so that the first byte says how frequent one is. */
function likelihoodOfIdeograph(letter: string, codec: string): number {
  const [lead = 0, trail = 0] = iconv.encode(letter, codec);
  const { commonIdeograph, rareIdeograph, rarestIdeograph } = LIKELIHOOD;
  switch (codec) {
    case 'gb18030':
      if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1) return rarestIdeograph;
      return lead <= 0xd7 ? commonIdeograph : rareIdeograph;
    case 'cp932':
      return lead <= 0x98 ? commonIdeograph : rareIdeograph;
    case 'cp950':
      return lead <= 0xc6 ? commonIdeograph : rareIdeograph;
    default:
      return rarestIdeograph;
  }
}

function likelihoodOfNeighbours(letters: readonly string[]): number {
  let sum = 0;
  for (let index = 0; index <= letters.length; index++) {
    const [before, after] = [letters[index - 1] ?? ' ', letters[index] ?? ' '];
    if (before <= '\x7f' && after <= '\x7f') continue;
    const [one, other] = [traitsOf(before), traitsOf(after)];
    if (one.isSmall && other.isCapital) sum += NEIGHBOURS.oddCase;
    if (one.script && other.script && one.script !== other.script) sum += NEIGHBOURS.mixedScripts;
    else if (one.isAccented && other.isAccented) sum += NEIGHBOURS.accents;
    else if (breaks(one, other) || breaks(other, one)) sum += NEIGHBOURS.brokenWord;
    else if (after === ' ' && one.isAlphabetic && (letters[index - 2] ?? ' ') === ' ') sum += NEIGHBOURS.brokenWord;
  }
  return sum;
}

const breaks = (letter: Traits, other: Traits) =>
  letter.isAlphabetic && (other.isSymbol || (other.isDigit && letter.script === 'Latin'));

interface Traits {
  readonly script: string | null;
  readonly isSmall: boolean;
  readonly isCapital: boolean;
  readonly isDigit: boolean;
  readonly isSymbol: boolean;
  /** A Latin letter beyond a to z. */
  readonly isAccented: boolean;
  /** A letter beyond a to z of a script that writes words with several letters. */
  readonly isAlphabetic: boolean;
}

const SCRIPTS = Object.entries({
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Han: /[\p{Script=Han}\u3041-\u30FE]/u,
  Hangul: /\p{Script=Hangul}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Thai: /\p{Script=Thai}/u,
});

/** What is known of each character that was asked for. There are at most as many as Unicode has. */
const traits = new Map<string, Traits>();

function traitsOf(letter: string): Traits {
  const found = traits.get(letter);
  if (found) return found;
  const script = SCRIPTS.find(([, characters]) => characters.test(letter))?.[0] ?? null;
  const beyondAscii = letter > '\x7f';
  const made: Traits = {
    script,
    isSmall: /\p{Ll}/u.test(letter),
    isCapital: /\p{Lu}/u.test(letter),
    isDigit: /\d/.test(letter),
    isSymbol: SYMBOL_IN_WORD.test(letter),
    isAccented: beyondAscii && script === 'Latin',
    isAlphabetic: beyondAscii && script !== null && script !== 'Han' && script !== 'Hangul',
  };
  traits.set(letter, made);
  return made;
}
