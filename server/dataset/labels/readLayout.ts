import type { Archive } from '../archive/archive.ts';
import type { LeftOutReason } from '../archive/leftOut.ts';
import { isCsv, isImage } from '../archive/paths.ts';
import { CsvColumnMissing, NoLabels, quote } from '../errors.ts';
import { labelsFromCsv } from './csvLabels.ts';
import { labelsFromFolders } from './folderLabels.ts';
import type { FolderRoles } from './folderRoles.ts';
import { findImages } from './imageFiles.ts';
import type { Labels, Layout } from './layout.ts';

/**
 * Reads the labels from the CSV of the archive, or from its folders if it has none that labels its images. `roles` is what the
 * owner said about the folders.
 */
export async function readLayout(archive: Archive, roles: FolderRoles | null = null): Promise<Layout> {
  const { images, others } = await findImages(archive);
  const otherFiles = others.map(({ path }) => path);
  const csvs = archive.files.filter(({ path }) => isCsv(path));
  const byCsv = csvs.length > 0 && !roles ? await tryCsv(archive, csvs) : null;
  if (byCsv && 'labelled' in byCsv && byCsv.labelled.length > 0)
    return { ...byCsv, leftOut: [], otherFiles, folders: [], question: null, notes: notesOn(archive) };
  try {
    const byFolders = labelsFromFolders(images, roles);
    if (byFolders.labelled.length === 0) throw new NoLabels(describe(archive, byFolders));
    return { ...byFolders, otherFiles, notes: [...(byCsv ? [unusedCsv(byCsv)] : []), ...notesOn(archive)] };
  } catch (error) {
    if (!(error instanceof NoLabels)) throw error;
    if (byCsv instanceof CsvColumnMissing) throw byCsv;
    if (byCsv) throw new NoLabels(describe(archive, byCsv));
    const saysMore = images.length === 0 || archive.files.some(({ path }) => OTHER_TABLE.test(path));
    throw saysMore ? new NoLabels(describe(archive, null)) : error;
  }
}

/** Returns the error instead of throwing it if no CSV has the columns of labels, because the folders may be classes. */
async function tryCsv(archive: Archive, csvs: Parameters<typeof labelsFromCsv>[1]): Promise<Labels | CsvColumnMissing> {
  try {
    return await labelsFromCsv(archive, csvs);
  } catch (error) {
    if (error instanceof CsvColumnMissing) return error;
    throw error;
  }
}

const unusedCsv = (byCsv: Labels | CsvColumnMissing) =>
  byCsv instanceof CsvColumnMissing
    ? 'The classes are the folders, because no CSV has columns for the file and the class.'
    : `The classes are the folders, because the CSV names ${byCsv.missing.length} files that are not in the archive.`;

/** Says how names were read and what was left out where the owner would not expect it. Hidden files go without saying. */
function notesOn({ nameEncoding, leftOut }: Archive): string[] {
  return [
    ...(nameEncoding
      ? [`The archive does not say how its file names are encoded. They were read as ${nameEncoding}.`]
      : []),
    ...leftOut.flatMap(({ reason, count, paths }) => {
      const shown = reason === 'SYSTEM' ? paths.filter(isImage) : paths;
      return shown.length > 0
        ? [`Left out: ${count} ${LEFT_OUT[reason][count === 1 ? 0 : 1]}, such as ${shown[0]}.`]
        : [];
    }),
  ];
}

const LEFT_OUT: Record<LeftOutReason, readonly [one: string, many: string]> = {
  SYSTEM: ['system file', 'system files'],
  LINK: ['symbolic link', 'symbolic links'],
  DEVICE: ['device', 'devices'],
  ARCHIVE: ['archive in the archive', 'archives in the archive'],
};

/** Files that often hold the labels. */
const OTHER_TABLE = /\.(tsv|xlsx?|ods|parquet|npy|mat|h5|tfrecords?|jsonl?)$/i;

/** Says what an archive without labels contains instead. */
function describe(archive: Archive, labels: Pick<Labels, 'unlabelled' | 'missing'> | null): string {
  const paths = archive.files.map(({ path }) => path);
  const tables = paths.filter(path => OTHER_TABLE.test(path));
  if (paths.length === 0) return 'it is empty';
  if (labels && labels.missing.length > 0)
    return `it contains none of the ${labels.missing.length} files that its CSV names (${quote(labels.missing, 3)})`;
  if (tables.length > 0) return `labels cannot be read from ${quote(tables, 3)}. Save the table of labels as a CSV`;
  if (labels && labels.unlabelled.length > 0)
    return `its ${labels.unlabelled.length} images are neither in a CSV nor in class folders`;
  return `it contains no images (${quote(paths, 3)})`;
}
