import { didYouMean } from './nearest.ts';
import { InvalidQuery } from './query.errors.ts';
import { KEYWORDS, type Token, tokensOf } from './tokens.ts';

// query      := and { `or` and }
// and        := part { [`and`] part }
// part       := `not` part | ( query ) | comparison | words
// comparison := operand (= != < <= > >= ~ !~) value | operand [not] in ( value, … )
// operand    := name | `name` | function(name); a backtick in a name is doubled

export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const;
export type Operator = (typeof OPERATORS)[number];

/** The lowest, highest or last value of a metric, or a hyperparameter whose name is hidden by a different field. */
export const FUNCTIONS = ['min', 'max', 'last', 'hyperparameter'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export interface Operand {
  of: FunctionName | null;
  name: string;
  at: number;
}

export interface Value {
  text: string;
  /** Whether it is in quotation marks and therefore always text, even if it reads `none`, `true` or like a number. */
  quoted: boolean;
  at: number;
}

export type Expression =
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | { kind: 'comparison'; operand: Operand; operator: Operator; operatorAt: number; value: Value }
  | { kind: 'in'; operand: Operand; values: Value[] }
  | { kind: 'words'; text: string };

/** Parses a query without looking up its names. Returns null if it is empty. Throws InvalidQuery. */
export function parseQuery(query: string): Expression | null {
  const reader = new Reader(query);
  if (reader.isAtEnd()) return null;
  const expression = readAny(reader);
  if (!reader.isAtEnd()) throw reader.expected('`and`, `or` or the end');
  return expression;
}

/** Parses a sort order such as `-max(val_accuracy)`, in which a minus means descending. Throws InvalidQuery. */
export function parseSort(sort: string): { operand: Operand; descending: boolean } {
  const trimmed = sort.trim();
  const descending = trimmed.startsWith('-');
  return { operand: parseName(descending ? trimmed.slice(1) : trimmed), descending };
}

/** Parses the single name of a column or sort order. Throws InvalidQuery. */
export function parseName(name: string): Operand {
  const reader = new Reader(name);
  const operand = readOperand(reader);
  if (!reader.isAtEnd()) throw reader.expected('one name');
  return operand;
}

/** Returns all names that a query compares. */
export function operandsOf(expression: Expression | null): Operand[] {
  switch (expression?.kind) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(operandsOf);
    case 'not':
      return operandsOf(expression.part);
    case 'comparison':
    case 'in':
      return [expression.operand];
    default:
      return [];
  }
}

function readAny(reader: Reader): Expression {
  const parts = [readAll(reader)];
  while (reader.takeWord('or')) parts.push(readAll(reader));
  return together('or', parts);
}

function readAll(reader: Reader): Expression {
  const parts = [readPart(reader)];
  while (reader.takeWord('and') || reader.beginsPart()) parts.push(readPart(reader));
  return together('and', parts);
}

function readPart(reader: Reader): Expression {
  if (reader.takeWord('not')) return { kind: 'not', part: readPart(reader) };
  if (reader.takeSymbol('(')) {
    const inner = readAny(reader);
    reader.needSymbol(')');
    return inner;
  }
  return reader.beginsOperand() ? readComparison(reader) : readWords(reader);
}

function readComparison(reader: Reader): Expression {
  const operand = readOperand(reader);
  if (reader.isWord('not') || reader.isWord('in')) {
    const negated = reader.takeWord('not');
    if (!reader.takeWord('in')) throw reader.expected('`in`');
    const inside: Expression = { kind: 'in', operand, values: readList(reader) };
    return negated ? { kind: 'not', part: inside } : inside;
  }
  const token = reader.present;
  const operator = OPERATORS.find(one => token.kind === 'symbol' && one === token.text);
  if (!operator) throw reader.expected(`one of ${OPERATORS.join(' ')} or \`in\``);
  reader.step();
  return {
    kind: 'comparison',
    operand,
    operator,
    operatorAt: token.at,
    value: readValue(reader, `after \`${operator}\``),
  };
}

function readOperand(reader: Reader): Operand {
  const { kind, text, at } = reader.present;
  if (kind !== 'word' && kind !== 'name') throw reader.expected('a name');
  reader.step();
  if (kind === 'name' || !reader.takeSymbol('(')) return { of: null, name: text, at };
  const of = FUNCTIONS.find(name => name === text.toLowerCase());
  if (!of)
    throw new InvalidQuery(
      at,
      `there is no function \`${text}\`${didYouMean(text, FUNCTIONS, `; there are ${FUNCTIONS.join(', ')}.`)}`,
    );
  const name = reader.present;
  if (name.kind !== 'word' && name.kind !== 'name') throw reader.expected('a name');
  reader.step();
  reader.needSymbol(')');
  return { of, name: name.text, at: name.at };
}

function readList(reader: Reader): Value[] {
  reader.needSymbol('(');
  const values = [readValue(reader, 'in the list')];
  while (reader.takeSymbol(',')) values.push(readValue(reader, 'after `,`'));
  reader.needSymbol(')');
  return values;
}

function readValue(reader: Reader, where: string): Value {
  const { kind, text, at } = reader.present;
  const isValue = kind === 'text' || (kind === 'word' && !KEYWORDS.includes(text.toLowerCase()));
  if (!isValue) throw reader.expected(`a value ${where}`);
  reader.step();
  return { text, quoted: kind === 'text', at };
}

function readWords(reader: Reader): Expression {
  const { kind, text } = reader.present;
  if (!reader.beginsPart() || kind === 'name') throw reader.expected('a name, a word to search for, `not` or `(`');
  reader.step();
  return { kind: 'words', text };
}

function together(kind: 'and' | 'or', parts: Expression[]): Expression {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind, parts };
}

/** Reads the tokens of a query one after the other. */
class Reader {
  readonly #tokens: Token[];
  #place = 0;

  constructor(query: string) {
    this.#tokens = tokensOf(query);
  }

  get present(): Token {
    return this.#after(0);
  }

  #after(steps: number): Token {
    return this.#tokens[this.#place + steps] ?? { kind: 'end', text: '', at: 0 };
  }

  isAtEnd(): boolean {
    return this.present.kind === 'end';
  }

  step(): void {
    this.#place++;
  }

  isWord(word: string): boolean {
    return isWord(this.present, word);
  }

  takeWord(word: string): boolean {
    const taken = this.isWord(word);
    if (taken) this.step();
    return taken;
  }

  takeSymbol(symbol: string): boolean {
    const taken = isSymbol(this.present, symbol);
    if (taken) this.step();
    return taken;
  }

  needSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.expected(`\`${symbol}\``);
  }

  beginsPart(): boolean {
    const { kind, text } = this.present;
    if (kind === 'word') return !KEYWORDS.includes(text.toLowerCase()) || this.isWord('not');
    return kind === 'text' || kind === 'name' || isSymbol(this.present, '(');
  }

  /** Whether an operand begins here: a name before an operator or a list, or a call. Any other word is a search term. */
  beginsOperand(): boolean {
    const next = this.#after(1);
    if (this.present.kind === 'name') return true;
    if (this.present.kind !== 'word' || !this.beginsPart()) return false;
    const compares = next.kind === 'symbol' && next.text !== ')' && next.text !== ',' && next.text !== '(';
    return compares || isWord(next, 'in') || (isWord(next, 'not') && isWord(this.#after(2), 'in')) || this.#isCall();
  }

  /** Whether a function call begins here, such as `min(`, without a space before the bracket. */
  #isCall(): boolean {
    const next = this.#after(1);
    return isSymbol(next, '(') && next.at === this.present.at + this.present.text.length;
  }

  expected(what: string): InvalidQuery {
    const { kind, text, at } = this.present;
    return new InvalidQuery(at, `expected ${what} but found ${kind === 'end' ? 'the end' : `\`${text}\``}.`);
  }
}

const isWord = ({ kind, text }: Token, word: string) => kind === 'word' && text.toLowerCase() === word;
const isSymbol = ({ kind, text }: Token, symbol: string) => kind === 'symbol' && text === symbol;
