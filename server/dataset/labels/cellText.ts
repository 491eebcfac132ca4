/** Texts that are clean already, as most are: ASCII, with single spaces within at most. */
const CLEAN = /^(?:[!-~]+ )*[!-~]*$/;

/** Returns the same text for all spellings that look alike: composed characters, no space around it, one space within. */
export const clean = (cell: string): string => (CLEAN.test(cell) && !cell.endsWith(' ') ? cell : cleaned(cell));

const cleaned = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words that pandas.read_csv takes for a missing value by default (pandas 2, `na_values`), in addition to empty cells. */
const NA_WORDS: ReadonlySet<string> = new Set([
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

/** The words among them that somebody could call a class. */
const POSSIBLE_CLASSES: ReadonlySet<string> = new Set(['N/A', 'NA', 'NULL', 'None', 'n/a', 'null']);

export const isMissing = (value: string): boolean => value === '' || NA_WORDS.has(value);

/**
 * Returns which values of a label column mean that there is no label. These are empty cells and the words of pandas, with one
 * exception: a column that has two values in all its rows, such as `tumor` and `None`, has two classes.
 */
export function missingLabels(values: ReadonlySet<string>): (value: string) => boolean {
  const missing = [...values].filter(isMissing);
  const [only] = missing;
  const isClass = missing.length === 1 && only !== undefined && POSSIBLE_CLASSES.has(only) && values.size === 2;
  return isClass ? value => value === '' : isMissing;
}

const YES = /^(1|1\.0|true|t|yes|y)$/i;
const NO = /^(0|0\.0|false|f|no|n)$/i;

/** Returns the truth that a cell states, or undefined if it states none. */
export const truthOf = (value: string): boolean | undefined =>
  YES.test(value) ? true : NO.test(value) ? false : undefined;

/** Returns 0 or 1 for the numbers of columns that mark classes, or undefined for anything else. */
export const markOf = (value: string): 0 | 1 | undefined =>
  /^1(\.0+)?$/.test(value) ? 1 : /^0(\.0+)?$/.test(value) ? 0 : undefined;
