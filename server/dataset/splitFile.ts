import { Readable } from 'node:stream';
import { PART_WORDS, type Part, partOf } from '../ground/part.ts';
import { ContradictoryRows, InvalidCsv, quote, UnknownClass, UnknownFile, UnknownSplit } from './errors.ts';
import { isMissing } from './labels/cellText.ts';
import { keyOf } from './labels/columnNames.ts';
import { profileOf } from './labels/columnProfiles.ts';
import { requireRoles, rolesOf } from './labels/columnRoles.ts';
import { FileNames } from './labels/fileNames.ts';
import type { LabelledFile, Layout } from './labels/layout.ts';
import { Table } from './labels/table.ts';

/** The parts by file path. Files that are not listed are UNUSED. */
export type GivenSplit = ReadonlyMap<string, Part>;

/**
 * Reads a split file, which is used exactly as given. A file with errors is refused as a whole before anything is imported, and
 * the message names the lines. A split that is only almost the intended one would silently train on different data.
 */
export async function readSplitFile(csv: string, layout: Layout, wrapper: string): Promise<GivenSplit> {
  const names = new FileNames<LabelledFile>(layout.labelled, wrapper);
  const open = async () => Readable.from([Buffer.from(csv)], { objectMode: false });
  const table = await Table.open('The split file', open, names);
  // The archive has the labels. The split file may repeat them, in a column that is clearly called so.
  const label = table.header.find(name => ['class', 'label'].includes(keyOf(name))) ?? '';
  const roles = rolesOf(table, await profileOf(table, '', names, 'ALL'), { label });
  requireRoles(table, roles, ['FILE', 'SPLIT']);
  const missing = new Set(layout.missing);
  const classes = new Set(layout.labelled.map(({ label }) => label));
  const split = new Map<string, { part: Part; line: number }>();
  const faults = { file: [] as string[], label: [] as string[], differs: [] as string[], split: [] as string[] };

  for await (const { line, cells } of table.records()) {
    const cell = (index: number | null | undefined) => cells[index ?? -1] ?? '';
    const [file, word] = [cell(roles.file), cell(roles.split)];
    const label = cell(roles.label[0]);
    if (file === '' || file.startsWith('#')) continue;
    if (file.includes('\ufffd'))
      throw new InvalidCsv(
        `The split file is not UTF-8: line ${line} says ${JSON.stringify(quote([file]))}. Save it as UTF-8.`,
      );
    if (missing.has(file)) continue; // The file is labelled but not in the archive. It is already counted as MISSING.
    const image = names.find(file, `Line ${line} of the split file`)?.file;
    const part = partOf(isMissing(word) ? '' : word);
    const earlier = image && split.get(image.path);
    const isLabel = label !== '' && (classes.has(label) || !isMissing(label));
    if (part === undefined) faults.split.push(`line ${line} says ${JSON.stringify(quote([word]))}`);
    else if (isLabel && !classes.has(label)) faults.label.push(`${label} on line ${line}`);
    else if (!image) faults.file.push(`${file} on line ${line}`);
    else if (isLabel && label !== image.label)
      faults.differs.push(`line ${line} labels ${file} as ${label}, but the archive as ${image.label}`);
    else if (earlier && earlier.part !== part)
      faults.differs.push(`line ${line} puts ${file} into a different part than line ${earlier.line}`);
    else split.set(image.path, { part, line });
  }
  if (faults.split.length > 0)
    throw new UnknownSplit(`The split file has unknown values: ${quote(faults.split)}. Use ${PART_WORDS}.`);
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
