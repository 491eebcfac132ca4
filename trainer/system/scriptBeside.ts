import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Returns the path of a script in the importer's folder, with the importer's extension: .ts in development, else .js. */
export const scriptBeside = (importer: string, name: string) =>
  fileURLToPath(new URL(`./${name}${extname(importer)}`, importer));
