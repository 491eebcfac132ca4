import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program in this folder, to be forked: TypeScript in development, JavaScript once compiled, as the asking file is. */
export const scriptBeside = (importer: string, name: string) =>
  fileURLToPath(new URL(`./${name}${extname(importer)}`, importer));
