import { firstBytes } from '../../ground/firstBytes.ts';
import { forEachAtOnce } from '../../ground/forEachAtOnce.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import { isCsv, isImage } from '../archive/paths.ts';
import { contentTypeOf, SIGNATURE_BYTES } from '../contentType.ts';

/** Documents that often lie beside a dataset. They are no pictures, and nobody misses them. */
const DOCUMENT =
  /(^|\/)(readme|licen[cs]e|notice|copying|authors|changelog|makefile|dockerfile|citation)[^/]*$|\.(md|txt|rst|rtf|pdf|docx?|odt|html?|css|m?[jt]sx?|py|pyc|ipynb|r|m|java|c|cc|cpp|h|sh|bat|ps1|json|jsonl|ya?ml|toml|ini|cfg|conf|xml|xsd|tsv|csv|xlsx?|ods|log|bib|tex|lock|sql|names|map)$/i;

/** The number of files to look into at once. */
const AT_ONCE = 8;

/** The largest file to look into. */
const LARGEST_BYTES = 200_000_000;

export interface ImageFiles {
  readonly images: readonly ArchiveFile[];
  /** The files that are neither images nor documents: other formats, videos, models, archives in the archive. */
  readonly others: readonly ArchiveFile[];
}

/**
 * Finds the images of an archive. Where the extension does not say that a file is an image or a document, its first bytes do,
 * because datasets have names such as `subject01.happy`, `1.jpg_large` or no extension at all.
 */
export async function findImages(archive: Archive): Promise<ImageFiles> {
  const images: ArchiveFile[] = [];
  const others: ArchiveFile[] = [];
  const doubtful: ArchiveFile[] = [];
  for (const file of archive.files)
    if (isImage(file.path)) images.push(file);
    else if (!isCsv(file.path) && !DOCUMENT.test(file.path)) doubtful.push(file);
  await forEachAtOnce(AT_ONCE, doubtful, async file => {
    ((await isPicture(archive, file)) ? images : others).push(file);
  });
  return { images, others };
}

/** Returns whether the first bytes are those of an image. A damaged file is none, and is listed with the other files. */
async function isPicture(archive: Archive, file: ArchiveFile): Promise<boolean> {
  if (file.size < SIGNATURE_BYTES || file.size > LARGEST_BYTES) return false;
  const stream = await archive.stream(file, LARGEST_BYTES).catch(() => null);
  const beginning = stream && (await firstBytes(stream, SIGNATURE_BYTES).catch(() => null));
  return beginning !== null && contentTypeOf(beginning).startsWith('image/');
}
