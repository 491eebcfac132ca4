import type { ImageReading } from '../../common/openImage.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { Archive } from './archive/archive.ts';
import { DEFAULT_SEED } from './draw.ts';
import { AmbiguousFolders, quote, UnknownClass } from './errors.ts';
import type { FolderRole, FolderRoles } from './labels/folderRoles.ts';
import type { Layout } from './labels/layout.ts';
import { readLayout } from './labels/readLayout.ts';
import type { SplitPlan } from './split.ts';
import { readSplitFile } from './splitFile.ts';
import { refuseHopeless } from './trainable.ts';

export interface ImportChoices {
  /** What the folders of the archive mean. Null leaves it to their names and shape. */
  readonly folders?: readonly { readonly path: string; readonly role: FolderRole }[] | null;
  readonly classes?: readonly string[] | null;
  readonly splitCsv?: string | null;
  readonly trainPerClass?: number | null;
  readonly validationPerClass?: number | null;
  readonly seed?: number | null;
  readonly imageReading: ImageReading;
}

export interface ImportPlan {
  readonly layout: Layout;
  readonly split: SplitPlan;
  readonly imageReading: ImageReading;
}

/** Checks everything that can be checked without decoding an image, before the dataset is created. */
export async function planImport(archive: Archive, choices: ImportChoices): Promise<ImportPlan> {
  const whole = await readLayout(archive, folderRolesOf(choices.folders));
  if (whole.question) throw new AmbiguousFolders(whole.question);
  // The split file may name images of classes that are not imported, so it is read before they are removed.
  const split = await planSplit(whole, archive.wrapper, choices);
  const layout = choices.classes ? restrict(whole, choices.classes) : whole;
  refuseHopeless(layout, split);
  return { layout, split, imageReading: choices.imageReading };
}

async function planSplit(layout: Layout, wrapper: string, choices: ImportChoices): Promise<SplitPlan> {
  const { splitCsv = null, trainPerClass = null, validationPerClass = null, seed } = choices;
  const asked = trainPerClass !== null || validationPerClass !== null;
  if (splitCsv !== null && asked)
    throw new InvalidInput(
      'A split file cannot be combined with numbers of images per class. Give only one of the two.',
    );
  if (splitCsv !== null) return { source: 'FILE', parts: await readSplitFile(splitCsv, layout, wrapper) };
  const parts = new Set(layout.labelled.map(({ part }) => part));
  if (!asked && parts.has('TRAIN') && parts.has('TEST') && !parts.has('VALIDATION'))
    return { source: 'ARCHIVE', validationSeed: seed ?? DEFAULT_SEED };
  if (!asked && layout.hasSplit) return { source: 'ARCHIVE', validationSeed: null };
  return { source: 'DRAWN', trainPerClass, validationPerClass, seed: seed ?? DEFAULT_SEED };
}

function restrict(layout: Layout, classes: readonly string[]): Layout {
  const known = new Set(layout.labelled.map(({ label }) => label));
  const unknown = classes.filter(name => !known.has(name));
  if (unknown.length > 0)
    throw new UnknownClass(`The archive has no class ${quote(unknown)}. It has ${quote([...known], 20)}.`);
  const wanted = new Set(classes);
  return { ...layout, labelled: layout.labelled.filter(({ label }) => wanted.has(label)) };
}

/** Normalizes paths that people typed: without a slash at either end, and `.` for the root. */
export const folderRolesOf = (folders: ImportChoices['folders']): FolderRoles | null =>
  folders
    ? new Map(folders.map(({ path, role }) => [path.replace(/^(\.?\/)+|\/+$/g, '').replace(/^\.$/, ''), role]))
    : null;
