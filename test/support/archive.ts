import { buffer } from 'node:stream/consumers';
import { crc32, createDeflate } from 'node:zlib';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

export type Files = Record<string, Buffer | string>;

/** Creates a zip of the given files in memory. */
export function zip(files: Files, modes: Record<string, number> = {}): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [path, content] of Object.entries(files))
    archive.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), path, {
      mode: modes[path] ?? 0o100644,
    });
  archive.end();
  return buffer(archive.outputStream as NodeJS.ReadableStream & AsyncIterable<Buffer>);
}

/** Replaces one entry's name in the archive by a name of the same length that no packing tool would write. */
export function rename(archive: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('Both names must have the same length.');
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Changes the archive's directory so that it claims a given size for one entry. */
export function claimSize(archive: Buffer, path: string, size: number): Buffer {
  const claiming = Buffer.from(archive);
  // The directory is at the end; the unpacked size is 22 bytes before the name (APPNOTE.TXT 4.3.12).
  claiming.writeUInt32LE(size, claiming.lastIndexOf(path) - 22);
  return claiming;
}

/** Creates a small picture; each number gives different bytes. */
export function picture(number: number, format: 'jpeg' | 'png' = 'jpeg', width = 24, height = 16): Promise<Buffer> {
  const background = { r: (number * 37) % 256, g: (number * 101) % 256, b: Math.floor(number / 3) % 256 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  return (format === 'jpeg' ? image.jpeg({ quality: 95 }) : image.png()).toBuffer();
}

/** Creates `count` pictures named FOLDER/1.jpg and so on, numbered from `from`. */
export async function pictures(folder: string, count: number, from: number): Promise<Files> {
  const files: Files = {};
  for (let index = 0; index < count; index++) files[`${folder}/${index + 1}.jpg`] = await picture(from + index);
  return files;
}

/** Creates a black PNG of any size by compressing its rows as a stream: 30,000 x 30,000 pixels take 0.1 MB. */
export async function blackPng(width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8); // one bit per pixel, greyscale
  const deflate = createDeflate();
  const packed = buffer(deflate);
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let y = 0; y < height; y++)
    if (!deflate.write(row)) await new Promise(drained => deflate.once('drain', drained));
  deflate.end();
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', await packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
