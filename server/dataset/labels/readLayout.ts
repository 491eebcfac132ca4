import type { Archive } from '../archive/archive.ts';
import { isCsv } from '../archive/paths.ts';
import { NoLabels, quote } from '../errors.ts';
import { labelsFromCsv } from './csvLabels.ts';
import { labelsFromFolders } from './folderLabels.ts';
import type { Layout } from './layout.ts';

/** Reads the labels from the CSV of the archive, or from its folders if it has no CSV. */
export async function readLayout(archive: Archive): Promise<Layout> {
  const csvs = archive.files.filter(({ path }) => isCsv(path));
  const layout = csvs.length > 0 ? await labelsFromCsv(archive, csvs) : labelsFromFolders(archive);
  if (layout.labelled.length === 0) throw new NoLabels(describe(archive, layout));
  return layout;
}

function describe(archive: Archive, { unlabelled, missing }: Layout): string {
  if (archive.files.length === 0) return 'it is empty';
  if (missing.length > 0)
    return `it contains none of the ${missing.length} files that its CSV names (${quote(missing, 3)})`;
  if (unlabelled.length > 0) return `its ${unlabelled.length} images are neither in a CSV nor in class folders`;
  return `it contains no images (${quote(
    archive.files.map(({ path }) => path),
    3,
  )})`;
}
