import { readFileSync } from 'node:fs';

/** Reads a file of the operating system. Returns an empty string if it does not exist. */
export function systemFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
