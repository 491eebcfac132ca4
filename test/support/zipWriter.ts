import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a tool writes it. What is not given is written as usual tools on Linux do. */
export interface Entry {
  name: string | Buffer;
  /** The unpacked content. */
  content?: Buffer | string;
  /** The packed content, if the method is neither 0 (stored) nor 8 (deflated). */
  packed?: Buffer;
  method?: number;
  flags?: number;
  /** The system of the tool: 0 for DOS and Windows, 3 for Unix. */
  host?: number;
  mode?: number;
  crc?: number;
  extra?: Buffer;
  /** The position of the local header, if it is to differ from where it is. */
  offset?: number;
}

export interface Changes {
  /** Bytes in front of the archive that its offsets do not count. */
  before?: Buffer;
  /** Bytes in front of the archive that its offsets count. */
  marker?: Buffer;
  /** What the end record states. */
  count?: number;
  disk?: number;
}

/** Writes a zip byte by byte (APPNOTE.TXT 4.3), so that tests can write what no library writes. */
export function writeZip(entries: readonly Entry[], { before, marker, count, disk = 0 }: Changes = {}): Buffer {
  const files: Buffer[] = marker ? [marker] : [];
  const directory: Buffer[] = [];
  let at = marker?.length ?? 0;
  for (const entry of entries) {
    const { method = 0, flags = 0, host = 3, mode = 0o100644, extra = Buffer.alloc(0) } = entry;
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    shared.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode * 0x10000) >>> 0, 6);
    rest.writeUInt32LE(entry.offset ?? at, 10);
    files.push(Buffer.from('PK\x03\x04'), shared, name, extra, packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, host]), shared, rest, name, extra);
    at += 30 + name.length + extra.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE((count ?? entries.length) % 0x10000, 8);
  end.writeUInt16LE((count ?? entries.length) % 0x10000, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([before ?? Buffer.alloc(0), ...files, listed, end]);
}

/** The extra field with a name in UTF-8 (APPNOTE.TXT 4.6.9). */
export function unicodePath(plain: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(plain), 5);
  return Buffer.concat([field, text]);
}
