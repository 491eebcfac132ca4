import { cp, mkdir, open, readdir, readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { ages, drawFace } from '../../start/demo/drawFace.ts';
import { CannotStart } from '../../start/terminal.ts';
import type { Table } from './jobs.ts';

/** What both Quintet and each of Keras' loaders read. */
const SUFFIXES = ['.jpg', '.jpeg', '.png'];

/** The `files` are in the only folder of `folder`, as if all were of one class. */
export type Images = { folder: string; files: string; imageSize: number; origin: string };

/** Gathers so many images: those of a folder or zip, by name, or faces drawn by code where there is none. */
export async function gatherImages(
  source: string | undefined,
  { most, imageSize, folder }: { most: number; imageSize: number; folder: string },
): Promise<Images> {
  const files = join(folder, 'images/any');
  await mkdir(files, { recursive: true });
  if (source) await copyImages(source, most, files);
  else await drawFaces(most, files);
  const origin = source ? `images of ${basename(source)}` : 'drawn faces';
  return { folder: dirname(files), files, imageSize, origin };
}

async function copyImages(source: string, most: number, folder: string): Promise<void> {
  const isZip = extname(source) === '.zip';
  const from = isZip ? join(folder, '../../unpacked') : source;
  if (isZip) await execa('python3', ['-m', 'zipfile', '-e', source, from], { stdin: 'ignore' });
  const names = (await readdir(from, { recursive: true })).filter(name => SUFFIXES.includes(suffixOf(name)));
  if (names.length === 0) throw new CannotStart(`${source} has no ${SUFFIXES.join(' or ')} file.`);
  for (const [index, name] of names.sort().slice(0, most).entries())
    await cp(join(from, name), join(folder, `${numbered(index)}${suffixOf(name)}`));
}

async function drawFaces(count: number, folder: string): Promise<void> {
  for (let index = 0; index < count; index++) {
    const face = drawFace(ages[index % ages.length] ?? 'young', index);
    const jpeg = await sharp(Buffer.from(face)).jpeg({ quality: 88 }).toBuffer();
    await writeFile(join(folder, `${numbered(index)}.jpg`), jpeg);
  }
}

const suffixOf = (name: string) => extname(name).toLowerCase();
const numbered = (index: number) => String(index).padStart(6, '0');

/** The one table in a cache. */
export async function tableIn(cacheDir: string, imageSize: number): Promise<Table> {
  const folder = join(cacheDir, 'decoded');
  const [name = ''] = await readdir(folder);
  const path = join(folder, name);
  return { path, imageSize, rows: (await stat(path)).size / bytesPerRow(imageSize) };
}

/** A table of so many rows at `path`: those of the small one again and again. */
export async function repeat(small: Table, rows: number, path: string): Promise<Table> {
  const size = rows * bytesPerRow(small.imageSize);
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize < size)
    throw new CannotStart(
      `${rows} images take ${gigabytes(size)}, and the disk of ${dirname(path)} has ${gigabytes(bavail * bsize)} free. Name another in QUINTET_CACHE_DIR, or fewer images with --large.`,
    );
  const bytes = await readFile(small.path);
  const file = await open(path, 'w');
  try {
    for (let done = 0; done < size; done += bytes.length) await file.writeFile(bytes.subarray(0, size - done));
    await file.sync();
  } finally {
    await file.close();
  }
  return { ...small, path, rows };
}

const bytesPerRow = (imageSize: number) => imageSize ** 2 * 3;

export const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
