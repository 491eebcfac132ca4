import { readFileSync } from 'node:fs';

/** What a file of the operating system says; empty where it has no such file. */
export function systemFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
