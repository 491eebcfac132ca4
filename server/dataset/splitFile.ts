import { Readable } from 'node:stream';
import { PART_WORDS, type Part, partOf } from '../ground/part.ts';
import { ContradictoryRows, quote, UnknownClass, UnknownFile, UnknownSplit } from './errors.ts';
import { FileNames } from './fileNames.ts';
import type { LabelledFile, Layout } from './layout.ts';
import { Table } from './table.ts';

/** A split by path of file; files that are not in it are UNUSED. */
export type GivenSplit = ReadonlyMap<string, Part>;

/**
 * Reads a split file, to be followed to the letter. It is refused as a whole, with its lines, before anything is
 * imported: a split that is almost the intended one would silently train on something else.
 */
export async function readSplitFile(csv: string, layout: Layout, wrapper: string): Promise<GivenSplit> {
  const table = await Table.open('The split file', async () => Readable.from([csv], { objectMode: false }));
  table.require(['file', 'split']);
  const names = new FileNames<LabelledFile>(layout.labelled, wrapper);
  const missing = new Set(layout.missing);
  const classes = new Set(layout.labelled.map(({ label }) => label));
  const split = new Map<string, { part: Part; line: number }>();
  const faults = { file: [] as string[], label: [] as string[], differs: [] as string[], split: [] as string[] };

  for await (const { line, file, label, split: word } of table.rows()) {
    if (missing.has(file)) continue; // labelled, but not in the archive: counted as MISSING already
    const image = names.find(file, `Line ${line} of the split file`);
    const part = partOf(word);
    const earlier = image && split.get(image.path);
    if (part === undefined) faults.split.push(`line ${line} says ${JSON.stringify(word)}`);
    else if (label !== '' && !classes.has(label)) faults.label.push(`${label} on line ${line}`);
    else if (!image) faults.file.push(`${file} on line ${line}`);
    else if (label !== '' && label !== image.label)
      faults.differs.push(`line ${line} calls ${file} ${label}, the archive ${image.label}`);
    else if (earlier && earlier.part !== part)
      faults.differs.push(`line ${line} puts ${file} elsewhere than line ${earlier.line}`);
    else split.set(image.path, { part, line });
  }
  if (faults.split.length > 0)
    throw new UnknownSplit(`In the split file, ${quote(faults.split)}. Allowed: ${PART_WORDS}.`);
  if (faults.label.length > 0)
    throw new UnknownClass(
      `The split file names classes that the archive does not have: ${quote(faults.label)}. The archive has ${quote([...classes])}.`,
    );
  if (faults.file.length > 0)
    throw new UnknownFile(`The split file names files that the archive does not label: ${quote(faults.file)}.`);
  if (faults.differs.length > 0)
    throw new ContradictoryRows(`The split file contradicts the archive or itself: ${quote(faults.differs)}.`);
  return new Map(Array.from(split, ([path, { part }]) => [path, part]));
}
