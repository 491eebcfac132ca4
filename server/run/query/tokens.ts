import { InvalidQuery } from './query.errors.ts';

/** A part of a query: `word` is unquoted, `text` was in quotation marks and `name` was in backticks. */
export interface Token {
  kind: 'word' | 'text' | 'name' | 'symbol' | 'end';
  text: string;
  /** The position of its first character, counted from 0. */
  at: number;
}

const PATTERNS: readonly [Token['kind'], RegExp][] = [
  ['symbol', /!=|!~|<=|>=|[=<>~(),]/y],
  ['text', /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/sy],
  ['name', /`((?:[^`]|``)*)`(?!`)/y],
  ['word', /[^\s()=!<>~,"'`]+/y],
];

/** Splits a query into tokens. The last one is an `end` token behind the last character. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (true) {
    at += /^\s*/.exec(query.slice(at))?.[0].length ?? 0;
    if (at >= query.length) return [...tokens, { kind: 'end', text: '', at }];
    const { kind, text, length } = tokenAt(query, at);
    tokens.push({ kind, text, at });
    at += length;
  }
}

/** Words that are no names unless they are in backticks. */
export const KEYWORDS = ['and', 'or', 'not', 'in'];

/** Writes a name so that queries, sort orders and columns read it, in backticks where it would mean something else without them. */
export const quotedName = (name: string): string =>
  /^(?!-)[^\s()=!<>~,"'`]+$/.test(name) && !KEYWORDS.includes(name.toLowerCase())
    ? name
    : `\`${name.replaceAll('`', '``')}\``;

/** The text of a token without its marks: a backslash escapes in quotation marks, and a backtick in backticks is doubled. */
function textOf(kind: Token['kind'], match: RegExpExecArray): string {
  const inner = match[1] ?? match[2];
  if (inner === undefined) return match[0];
  return kind === 'name' ? inner.replaceAll('``', '`') : inner.replace(/\\(.)/gs, '$1');
}

function tokenAt(query: string, at: number) {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (!match) continue;
    return { kind, text: textOf(kind, match), length: match[0].length };
  }
  const character = query.charAt(at);
  throw new InvalidQuery(
    at,
    character === '!'
      ? '`!` is allowed only in `!=` and `!~`; write `not` to negate a condition.'
      : `the ${character} that opens here is never closed.`,
  );
}
