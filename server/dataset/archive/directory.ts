import type { FileHandle } from 'node:fs/promises';
import { NotAZip } from '../errors.ts';
import { readAt, readRange } from './fileReader.ts';

// The structure of a zip is described in APPNOTE.TXT. Its records begin with these signatures.
const LOCAL_HEADER = 0x04034b50; // 4.3.7
const DIRECTORY_HEADER = 0x02014b50; // 4.3.12
const ZIP64_END = 0x06064b50; // 4.3.14
const ZIP64_LOCATOR = 0x07064b50; // 4.3.15
const END = 0x06054b50; // 4.3.16

/** The lengths of the records without the names, comments and extra fields that follow them. */
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_HEADER_BYTES = 46;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_BYTES = 20;
const END_BYTES = 22;

const LONGEST_COMMENT = 0xffff;

/** The range of counts and offsets that macOS and other tools let wrap around instead of writing ZIP64 fields. */
const WRAP_COUNT = 0x1_0000;
const WRAP_OFFSET = 0x1_0000_0000;

const INCOMPLETE = 'it is incomplete. Download or create it again';
const DAMAGED = 'Download or create it again';

/** Where the directory of a zip is, and how its numbers are to be read. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  /** The number of entries that the end record claims. Without ZIP64 it is only known modulo 65,536. */
  readonly claimed: number;
  /** The bytes in front of the zip that its offsets do not count, as in a self-extracting archive. */
  readonly shift: number;
  /** Whether offsets are only known modulo 4 GiB. */
  readonly wraps: boolean;
}

/** An entry as the directory describes it. */
export interface RawEntry {
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly flags: number;
  /** The system of the packing tool (4.4.2), such as 0 for DOS and 3 for Unix. */
  readonly host: number;
  readonly unixMode: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The position of the local header in the file. */
  readonly offset: number;
}

/**
 * Finds the directory by the record at the end of the file. A truncated zip begins correctly but has no such record. Throws
 * NotAZip if there is no consistent directory.
 */
export async function findDirectory(file: FileHandle): Promise<DirectoryPlace> {
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT - ZIP64_LOCATOR_BYTES);
  const tail = await readAt(file, tailStart, size - tailStart);
  let spanned = false;
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) > tail.length) continue;
    const place = await placeOf(file, tail, tailStart, at);
    if (place === 'spanned') spanned = true;
    else if (place) return place;
  }
  if (spanned) throw new NotAZip(lastVolume);
  throw new NotAZip(INCOMPLETE);
}

const lastVolume =
  'it is one part of a zip that was split into several files. Join the parts first, with `zip -s 0 first.zip --out whole.zip` or 7-Zip';

/** Returns null if the end record does not belong to a directory, because its signature can also be a part of a comment. */
async function placeOf(
  file: FileHandle,
  tail: Buffer,
  tailStart: number,
  at: number,
): Promise<DirectoryPlace | 'spanned' | null> {
  const end = await readEnd(file, tail, tailStart, at);
  if (!end || end.end > tailStart + at) return null;
  if (end.disk !== 0 && end.disk !== WRAP_COUNT - 1) return 'spanned';
  const { claimed, bytes, offset } = end;
  const gap = end.end - bytes - offset;
  if (await isDirectory(file, end.end - bytes, bytes)) {
    const wraps = gap > 0 && gap % WRAP_OFFSET === 0;
    if (gap > 0 && !wraps && (await isZipStart(file))) return null; // This is the end of a zip inside a truncated zip.
    return { start: end.end - bytes, end: end.end, claimed, shift: wraps ? 0 : Math.max(0, gap), wraps };
  }
  // Some tools put other data between the directory and the end record.
  if (gap > 0 && (await isDirectory(file, offset, bytes)))
    return { start: offset, end: offset + bytes, claimed, shift: 0, wraps: false };
  return null;
}

interface End {
  disk: number;
  claimed: number;
  bytes: number;
  offset: number;
  /** The position of the first record that follows the directory. */
  end: number;
}

async function readEnd(file: FileHandle, tail: Buffer, tailStart: number, at: number): Promise<End | null> {
  const locator = at - ZIP64_LOCATOR_BYTES;
  if (locator >= 0 && tail.readUInt32LE(locator) === ZIP64_LOCATOR) {
    const stated = Number(tail.readBigUInt64LE(locator + 8));
    // Without data in front of the zip the stated position is right. With such data, the record lies before its locator.
    for (const position of [stated, tailStart + locator - ZIP64_END_BYTES]) {
      if (!Number.isSafeInteger(position) || position < 0) continue;
      const record = await readAt(file, position, ZIP64_END_BYTES);
      if (record.length < ZIP64_END_BYTES || record.readUInt32LE(0) !== ZIP64_END) continue;
      return {
        disk: record.readUInt32LE(16),
        claimed: Number(record.readBigUInt64LE(32)),
        bytes: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
        end: position,
      };
    }
  }
  return {
    disk: tail.readUInt16LE(at + 4),
    claimed: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
    end: tailStart + at,
  };
}

async function isDirectory(file: FileHandle, position: number, bytes: number): Promise<boolean> {
  if (!Number.isSafeInteger(position) || position < 0) return false;
  if (bytes === 0) return true;
  const signature = await readAt(file, position, 4);
  return signature.length === 4 && signature.readUInt32LE(0) === DIRECTORY_HEADER;
}

async function isZipStart(file: FileHandle): Promise<boolean> {
  const signature = await readAt(file, 0, 4);
  return signature.length === 4 && signature.readUInt32LE(0) === LOCAL_HEADER;
}

/**
 * Yields the entries of the directory to its end, in batches. The claimed count does not stop it, because macOS writes the count
 * modulo 65,536. Throws NotAZip if the directory is damaged or has a different number of entries.
 */
export async function* readEntries(file: FileHandle, place: DirectoryPlace): AsyncGenerator<RawEntry[]> {
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  let lastOffset = 0;
  for await (const chunk of readRange(file, place.start, place.end - place.start)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const batch: RawEntry[] = [];
    let at = 0;
    while (at + DIRECTORY_HEADER_BYTES <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_HEADER) {
      const length =
        DIRECTORY_HEADER_BYTES +
        bytes.readUInt16LE(at + 28) +
        bytes.readUInt16LE(at + 30) +
        bytes.readUInt16LE(at + 32);
      if (at + length > bytes.length) break;
      const entry = entryOf(bytes, at, place, lastOffset);
      lastOffset = entry.offset;
      batch.push(entry);
      at += length;
    }
    rest = bytes.subarray(at);
    count += batch.length;
    yield batch;
    // A signature of the whole directory may follow its entries (4.3.13).
    if (rest.length >= 4 && rest.readUInt32LE(0) !== DIRECTORY_HEADER) {
      if (rest.readUInt32LE(0) === 0x05054b50) break;
      throw new NotAZip(`its list of files is damaged after ${count} files. ${DAMAGED}`);
    }
  }
  if (rest.length > 0 && !(rest.length >= 4 && rest.readUInt32LE(0) === 0x05054b50))
    throw new NotAZip(`its list of files is damaged after ${count} files. ${DAMAGED}`);
  if (count % WRAP_COUNT !== place.claimed % WRAP_COUNT)
    throw new NotAZip(`it lists ${count} files, but states that it contains ${place.claimed}. ${DAMAGED}`);
}

function entryOf(bytes: Buffer, at: number, place: DirectoryPlace, lastOffset: number): RawEntry {
  const nameEnd = at + DIRECTORY_HEADER_BYTES + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const wide = zip64Of(extra, {
    size: bytes.readUInt32LE(at + 24),
    compressedSize: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  });
  let offset = wide.offset + place.shift;
  // Tools that wrap offsets write the entries in their order in the file.
  if (place.wraps) while (offset < lastOffset) offset += WRAP_OFFSET;
  return {
    name: bytes.subarray(at + DIRECTORY_HEADER_BYTES, nameEnd),
    extra,
    flags: bytes.readUInt16LE(at + 8),
    host: bytes.readUInt8(at + 5),
    unixMode: bytes.readUInt16LE(at + 40),
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    ...wide,
    offset,
  };
}

interface Wide {
  size: number;
  compressedSize: number;
  offset: number;
}

/** Replaces each number that does not fit into four bytes by the one in the ZIP64 extra field (4.5.3). */
function zip64Of(extra: Buffer, wide: Wide): Wide {
  const saturated = (['size', 'compressedSize', 'offset'] as const).filter(key => wide[key] === WRAP_OFFSET - 1);
  const field = saturated.length > 0 ? extraField(extra, 0x0001) : null;
  if (!field) return wide;
  for (const [index, key] of saturated.entries())
    if (index * 8 + 8 <= field.length) {
      const value = Number(field.readBigUInt64LE(index * 8));
      if (!Number.isSafeInteger(value)) throw new NotAZip(`its list of files is damaged. ${DAMAGED}`);
      wide[key] = value;
    }
  return wide;
}

/** Returns the content of the extra field with the id (4.5.1). Fields after a damaged one are ignored. */
export function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) return null;
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

/** Returns where the packed bytes of an entry begin, or null if there is no local header for it. */
export async function dataStart(file: FileHandle, offset: number): Promise<number | null> {
  const header = await readAt(file, offset, LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) return null;
  return offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Collects the ranges of all entries, to find entries that share bytes of the file, as in a zip bomb. */
export class Ranges {
  #starts = new Float64Array(1_024);
  #ends = new Float64Array(1_024);
  #count = 0;

  add({ offset, name, compressedSize }: RawEntry): void {
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#starts[this.#count] = offset;
    // The extra field of the local header is unknown here, so this is the least that the entry can take.
    this.#ends[this.#count++] = offset + LOCAL_HEADER_BYTES + name.length + compressedSize;
  }

  /**
   * Returns whether any two ranges overlap, or one reaches into the directory. Sorted by themselves, starts and ends are in each
   * other's order exactly if no two ranges overlap.
   */
  overlap(directory: number): boolean {
    const starts = this.#starts.subarray(0, this.#count).sort();
    const ends = this.#ends.subarray(0, this.#count).sort();
    for (let index = 0; index < this.#count; index++)
      if ((starts[index + 1] ?? directory) < (ends[index] ?? 0)) return true;
    return false;
  }
}

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
