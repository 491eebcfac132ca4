import { isArchive, isLink, isLitter, isSpecial } from './paths.ts';

/** The number of paths that are kept of each reason. The count always includes all files. */
const MOST_PATHS = 20;

/**
 * Why a file of an archive is not used: SYSTEM for hidden files and those that operating systems, drives and tools add, LINK for
 * symbolic links, DEVICE for devices and pipes, and ARCHIVE for archives inside the archive.
 */
export type LeftOutReason = 'SYSTEM' | 'LINK' | 'DEVICE' | 'ARCHIVE';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** The first of the paths. */
  readonly paths: readonly string[];
}

/** Returns why the file is not used, or null if it is. A link is never followed. */
export function reasonToLeaveOut(path: string, unixMode: number): LeftOutReason | null {
  if (isLitter(path)) return 'SYSTEM';
  if (isLink(unixMode)) return 'LINK';
  if (isSpecial(unixMode)) return 'DEVICE';
  return isArchive(path) ? 'ARCHIVE' : null;
}

/** Counts what is left out, and keeps a few paths of each reason. */
export class LeftOutFiles {
  readonly #found = new Map<LeftOutReason, { count: number; paths: string[] }>();

  add(reason: LeftOutReason, path: string): void {
    const found = this.#found.get(reason) ?? { count: 0, paths: [] };
    found.count++;
    if (found.paths.length < MOST_PATHS) found.paths.push(path);
    this.#found.set(reason, found);
  }

  list(): LeftOut[] {
    return Array.from(this.#found, ([reason, { count, paths }]) => ({ reason, count, paths }));
  }
}
