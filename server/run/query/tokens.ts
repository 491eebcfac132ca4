import { InvalidQuery } from './query.errors.ts';

/** `word` as it stands, `text` from between quotation marks, `name` from between backticks. */
export interface Token {
  kind: 'word' | 'text' | 'name' | 'symbol' | 'end';
  text: string;
  /** Where it begins, from 0. */
  at: number;
}

const PATTERNS: readonly [Token['kind'], RegExp][] = [
  ['symbol', /!=|!~|<=|>=|[=<>~(),]/y],
  ['text', /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/sy],
  ['name', /`([^`]+)`/y],
  ['word', /[^\s()=!<>~,"'`]+/y],
];

/** The parts of a query in order, with an end that stands behind its last character. */
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

function tokenAt(query: string, at: number) {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (!match) continue;
    const inner = match[1] ?? match[2];
    return { kind, text: inner?.replace(/\\(.)/gs, '$1') ?? match[0], length: match[0].length };
  }
  const character = query.charAt(at);
  throw new InvalidQuery(
    at,
    character === '!'
      ? '`!` is expected in `!=` or `!~` alone; to turn something round, write `not`.'
      : `the ${character} that begins here has no second one.`,
  );
}
