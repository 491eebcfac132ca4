import type { ExpectedError } from '../../ground/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { isCsv } from '../archive/paths.ts';
import { AmbiguousColumns, CsvColumnMissing, FilesMissing, NoLabels, quote, UnsupportedLabels } from '../errors.ts';
import { type CsvLabels, labelsFromCsv, labelsFromText } from './csvLabels.ts';
import { labelsFromFolders } from './folderLabels.ts';
import type { FolderRoles } from './folderRoles.ts';
import { findImages } from './imageFiles.ts';
import type { Labels, Layout } from './layout.ts';
import { notesOnArchive, notesOnCsv, notesOnUnusedCsv } from './notes.ts';
import { otherLabels } from './otherLabels.ts';

/**
 * Reads the labels from the CSV of the archive, or from its folders if no CSV labels its images. `roles` is what the owner said
 * about the folders.
 */
export async function readLayout(archive: Archive, roles: FolderRoles | null = null): Promise<Layout> {
  const { images, others } = await findImages(archive);
  const otherFiles = others.map(({ path }) => path);
  const notes = notesOnArchive(archive);
  const table = roles ? null : await fromTables(archive);
  if (table && 'labelled' in table && table.labelled.length > 0)
    return { ...table, leftOut: [], otherFiles, folders: [], question: null, notes: [...notesOnCsv(table), ...notes] };
  try {
    const labels = labelsFromFolders(images, roles);
    if (labels.labelled.length === 0) throw new NoLabels(describe(archive, labels));
    return { ...labels, otherFiles, notes: [...notesOnUnusedCsv(table), ...notes] };
  } catch (error) {
    if (!(error instanceof NoLabels)) throw error;
    if (table && !('labelled' in table)) throw table;
    const other = await otherLabels(archive);
    if (other !== null) throw new UnsupportedLabels(other);
    throw table || images.length === 0 ? new NoLabels(describe(archive, table)) : error;
  }
}

/**
 * Returns the labels of a CSV or of a text file like one, or null if there is none. An error that says that no CSV has usable
 * labels is returned instead of thrown, because the folders may be classes.
 */
async function fromTables(archive: Archive): Promise<CsvLabels | ExpectedError | null> {
  const csvs = archive.files.filter(({ path }) => isCsv(path));
  try {
    return csvs.length > 0 ? await labelsFromCsv(archive, csvs) : await labelsFromText(archive);
  } catch (error) {
    if (isWithoutLabels(error)) return error;
    throw error;
  }
}

/** A table of cameras or a sample submission beside class folders ends in one of these. */
const isWithoutLabels = (error: unknown) =>
  error instanceof CsvColumnMissing || error instanceof AmbiguousColumns || error instanceof FilesMissing;

/** Says what an archive without labels contains instead. */
function describe(archive: Archive, labels: Pick<Labels, 'unlabelled' | 'missing'> | null): string {
  const paths = archive.files.map(({ path }) => path);
  if (paths.length === 0) return 'it is empty';
  if (labels && labels.missing.length > 0)
    return `it contains none of the ${labels.missing.length} files that its CSV names (${quote(labels.missing, 3)})`;
  if (labels && labels.unlabelled.length > 0)
    return `its ${labels.unlabelled.length} images are neither in a CSV nor in class folders`;
  return `it contains no images (${quote(paths, 3)})`;
}
