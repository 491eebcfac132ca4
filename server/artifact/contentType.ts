import { extname } from 'node:path';

const BY_EXTENSION: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

/** Derives the content type from the file name, because the type that an uploader claims cannot be trusted. */
export const contentTypeOf = (name: string): string =>
  BY_EXTENSION[extname(name).toLowerCase()] ?? 'application/octet-stream';
