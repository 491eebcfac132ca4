import type { Archive } from '../archive/archive.ts';
import { isCsv } from '../archive/paths.ts';
import { NoLabels, quote, UnsupportedLabels } from '../errors.ts';
import { labelsFromCsv, labelsFromText } from './csvLabels.ts';
import { labelsFromFolders } from './folderLabels.ts';
import type { Layout } from './layout.ts';
import { otherLabels } from './otherLabels.ts';

/** Reads the labels from the CSV of the archive, or from its folders if it has no CSV. */
export async function readLayout(archive: Archive): Promise<Layout> {
  const csvs = archive.files.filter(({ path }) => isCsv(path));
  if (csvs.length > 0) return withLabels(archive, await labelsFromCsv(archive, csvs));
  const fromText = await labelsFromText(archive);
  if (fromText) return withLabels(archive, fromText);
  const layout = labelsFromFolders(archive);
  if (new Set(layout.labelled.map(({ label }) => label)).size < 2) {
    const other = await otherLabels(archive);
    if (other !== null) throw new UnsupportedLabels(other);
  }
  return withLabels(archive, layout);
}

function withLabels(archive: Archive, layout: Layout): Layout {
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
