import type { ImageReading, ImportDatasetInput } from '../../graphql/graphql';
import type { Draw } from './draw';
import type { FolderRoles } from './FolderTree';

export type SplitFile = { name: string; text: string };

/** The sources of a split. */
export const splits = ['archive', 'draw', 'file'] as const;
type Split = (typeof splits)[number];

/** The user's choices so far. */
export type ImportForm = {
  name: string;
  leftOut: ReadonlySet<string>;
  imageReading: ImageReading;
  /** Null for the archive's own split if it has one, and a random split otherwise. */
  split: Split | null;
  draw: Draw;
  splitFile: SplitFile | null;
};

interface FoundClass {
  name: string;
  images: number;
  train: number;
  validation: number;
  test: number;
}

interface Found {
  id: string;
  fileName: string;
  hasSplit: boolean;
  question?: unknown;
  classes: FoundClass[];
}

export function initialForm({ fileName }: Found): ImportForm {
  const name = fileName.replace(/\.zip$/i, '').slice(0, 100);
  return {
    name,
    leftOut: new Set(),
    imageReading: 'KERAS',
    split: null,
    draw: { train: null, validation: null, seed: 1 },
    splitFile: null,
  };
}

export const classesTaken = ({ classes }: Found, { leftOut }: ImportForm) =>
  classes.filter(({ name }) => !leftOut.has(name));

/** Returns the source of the split. The archive's own split can vanish when the folders get a different meaning. */
export const splitOf = ({ hasSplit }: Found, { split }: ImportForm): Split =>
  split === null || (split === 'archive' && !hasSplit) ? (hasSplit ? 'archive' : 'draw') : split;

/** Returns the errors by field; empty when the form can be submitted. */
export function checkForm(found: Found, form: ImportForm, namesTaken: string[]): { [field in ErrorField]?: string } {
  const { train, validation, seed } = form.draw;
  const split = splitOf(found, form);
  return {
    ...(found.question != null && { question: 'Choose what the folders mean.' }),
    ...(form.name.trim() === '' && { name: 'Enter a name.' }),
    ...(namesTaken.includes(form.name.trim()) && { name: `A dataset named ${form.name.trim()} already exists.` }),
    ...(split === 'file' && !form.splitFile && { splitFile: 'Choose a CSV with the split.' }),
    ...(split === 'draw' && train !== null && !isCount(train, 1) && { train: 'Enter 1 or more.' }),
    ...(split === 'draw' && validation !== null && !isCount(validation, 1) && { validation: 'Enter 1 or more.' }),
    ...(split === 'draw' && !isCount(seed, 0) && { seed: 'Enter a whole number, 0 or more.' }),
  };
}

export type ErrorField = 'question' | 'name' | 'splitFile' | 'train' | 'validation' | 'seed';

const isCount = (value: number, least: number) => Number.isInteger(value) && value >= least;

/** Returns the mutation's input, with only the chosen settings. */
export function importInput(found: Found, form: ImportForm, folders: FolderRoles | undefined): ImportDatasetInput {
  const { train, validation, seed } = form.draw;
  const split = splitOf(found, form);
  return {
    uploadId: found.id,
    name: form.name.trim(),
    imageReading: form.imageReading,
    ...(folders && { folders }),
    ...(form.leftOut.size > 0 && { classes: classesTaken(found, form).map(({ name }) => name) }),
    ...(split === 'draw' && { trainPerClass: train, validationPerClass: validation, seed }),
    ...(split === 'file' && { splitCsv: form.splitFile?.text }),
  };
}
