import { guessEncoding } from './guessEncoding.ts';

/** How many different texts with bytes above 127 are kept to guess from. More would cost time and add no evidence. */
const MOST_TEXTS = 2_000;
const LONGEST_TEXT = 200;

/** The bytes from which UTF-16 without a byte order mark is recognised. */
const HEAD_BYTES = 4_096;

/** UTF-8 is refused as damaged, instead of read as something else, if this many runs of letters and this share are UTF-8. */
const LEAST_UTF8_RUNS = 4;
const LEAST_UTF8_SHARE = 0.8;

export type Detected =
  /** `codec` is a name for iconv-lite. */
  | { readonly kind: 'TEXT'; readonly name: string; readonly codec: string }
  /** The encodings that the bytes could be in, of which none is clearly the right one. */
  | { readonly kind: 'UNCLEAR'; readonly names: readonly string[] }
  /** Most of the text is UTF-8, but these bytes, read as Latin-1, are not. */
  | { readonly kind: 'DAMAGED_UTF8'; readonly example: string }
  /** Not a text, but a file of this kind, or null if that is unknown. */
  | { readonly kind: 'BINARY'; readonly what: string | null };

const text = (name: string, codec: string): Detected => ({ kind: 'TEXT', name, codec });

/** Reads all bytes to find out how their text is encoded. `matches` is explained at `guessEncoding`. */
export async function detectEncoding(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  matches: (decoded: readonly string[]) => number,
): Promise<Detected> {
  const utf8 = new Utf8Check();
  const texts = new HighTexts();
  let head = Buffer.alloc(0);
  let nul = false;
  for await (const chunk of source) {
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      const early = byHead(head);
      if (early) return early;
    }
    nul ||= chunk.includes(0);
    utf8.add(chunk);
    texts.add(chunk);
  }
  if (nul) return { kind: 'BINARY', what: null };
  texts.end();
  if (utf8.ends()) return text('UTF-8', 'utf8');
  const found = [...texts.found].map(bytes => Buffer.from(bytes, 'latin1'));
  const damaged = damageOf(found);
  if (damaged !== null) return { kind: 'DAMAGED_UTF8', example: damaged };
  const { encoding, rivals } = guessEncoding(found, matches);
  if (!encoding) return { kind: 'UNCLEAR', names: [] };
  if (rivals.length > 0) return { kind: 'UNCLEAR', names: [encoding, ...rivals].map(({ name }) => name) };
  return text(encoding.name, encoding.codec);
}

/** Returns a text that is not UTF-8 if most others are, or null. */
function damageOf(texts: readonly Buffer[]): string | null {
  const letters = new Set(texts.flatMap(text => text.toString('latin1').match(/[\x80-\xff]+/g) ?? []));
  const valid = [...letters].filter(run => isUtf8Text(Buffer.from(run, 'latin1'))).length;
  if (valid < LEAST_UTF8_RUNS || valid < LEAST_UTF8_SHARE * letters.size) return null;
  return texts.find(text => !isUtf8Text(text))?.toString('latin1') ?? null;
}

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

function byHead(head: Buffer): Detected | null {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return null;
  if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff))
    return { kind: 'BINARY', what: 'UTF-32' };
  if (startsWith(head, 0xff, 0xfe)) return text('UTF-16', 'utf-16le');
  if (startsWith(head, 0xfe, 0xff)) return text('UTF-16', 'utf-16be');
  if (startsWith(head, 0x50, 0x4b, 3, 4)) return { kind: 'BINARY', what: 'an Excel workbook or a zip' };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'BINARY', what: 'an Excel workbook' };
  if (startsWith(head, 0x1f, 0x8b)) return { kind: 'BINARY', what: 'a gzip file' };
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { kind: 'BINARY', what: 'a PDF' };
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return { kind: 'BINARY', what: 'a Parquet file' };
  return utf16ByNuls(head);
}

/** Delimiters, line ends and most file names are ASCII, so in UTF-16 many of the bytes at every other place are 0. */
function utf16ByNuls(head: Buffer): Detected | null {
  if (head.length < 8) return null;
  const nuls = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > head.length / 8 && even === 0) return text('UTF-16', 'utf-16le');
  if (even > head.length / 8 && odd === 0) return text('UTF-16', 'utf-16be');
  return null;
}

class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;

  add(chunk: Buffer): void {
    if (this.#valid) this.#try(() => this.#decoder.decode(chunk, { stream: true }));
  }

  ends(): boolean {
    if (this.#valid) this.#try(() => this.#decoder.decode());
    return this.#valid;
  }

  #try(decode: () => void): void {
    try {
      decode();
    } catch {
      this.#valid = false;
    }
  }
}

function isUtf8Text(bytes: Buffer): boolean {
  const check = new Utf8Check();
  check.add(bytes);
  return check.ends();
}

/**
 * Collects the cells that are not ASCII, each once. The bytes of line ends, quotes and delimiters other than `|` are never a
 * part of a character in any of the encodings.
 */
class HighTexts {
  readonly found = new Set<string>();
  #rest = '';

  add(chunk: Buffer): void {
    if (this.found.size >= MOST_TEXTS) return;
    const cells = (this.#rest + chunk.toString('latin1')).split(/[\r\n\t,;"]+/);
    this.#rest = (cells.pop() ?? '').slice(-LONGEST_TEXT);
    for (const cell of cells) this.#keep(cell);
  }

  end(): void {
    this.#keep(this.#rest);
  }

  #keep(cell: string): void {
    if (this.found.size < MOST_TEXTS && /[\x80-\xff]/.test(cell) && cell.length <= LONGEST_TEXT)
      this.found.add(cell.trim());
  }
}
