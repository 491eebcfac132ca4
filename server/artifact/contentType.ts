import { extname } from 'node:path';

const BY_EXTENSION: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

/** From the name alone: what a client claims of its bytes is not repeated to others. */
export const contentTypeOf = (name: string): string =>
  BY_EXTENSION[extname(name).toLowerCase()] ?? 'application/octet-stream';
