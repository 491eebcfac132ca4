/** Writes schema.graphql. With --check, it only fails if the committed file differs from the code. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './ground/packageRoot.ts';
import { createSchema, printSorted } from './schema.ts';

const file = join(packageRoot, 'schema.graphql');
const printed = printSorted(createSchema());
if (!process.argv.includes('--check')) {
  await writeFile(file, printed);
} else if ((await readFile(file, 'utf8')) !== printed) {
  process.stderr.write(
    'schema.graphql differs from the code. Run `npx tsx server/printSchema.ts` and commit the file.\n',
  );
  process.exitCode = 1;
}
