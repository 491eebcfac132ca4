import type { ImageReading, ImportDatasetInput } from '../../graphql/graphql';
import { type Draw, defaultDraw } from './draw';

export type SplitFile = { name: string; text: string };

/** The sources of a split. */
export const splits = ['archive', 'draw', 'file'] as const;
type Split = (typeof splits)[number];

/** The user's choices so far. */
export type ImportForm = {
  name: string;
  leftOut: ReadonlySet<string>;
  imageReading: ImageReading;
  split: Split;
  /** Null for the defaults, which depend on the chosen classes. */
  draw: Draw | null;
  splitFile: SplitFile | null;
};

type Found = { id: string; fileName: string; hasSplit: boolean; classes: { name: string; images: number }[] };

export function initialForm({ fileName, hasSplit }: Found): ImportForm {
  const name = fileName.replace(/\.zip$/i, '').slice(0, 100);
  return {
    name,
    leftOut: new Set(),
    imageReading: 'KERAS',
    split: hasSplit ? 'archive' : 'draw',
    draw: null,
    splitFile: null,
  };
}

export const classesTaken = ({ classes }: Found, { leftOut }: ImportForm) =>
  classes.filter(({ name }) => !leftOut.has(name));

export const drawOf = (found: Found, form: ImportForm) => form.draw ?? defaultDraw(classesTaken(found, form));

/** Returns the errors by field; empty when the form can be submitted. */
export function checkForm(found: Found, form: ImportForm, namesTaken: string[]): { [field in ErrorField]?: string } {
  const draw = drawOf(found, form);
  return {
    ...(form.name.trim() === '' && { name: 'Enter a name.' }),
    ...(namesTaken.includes(form.name.trim()) && { name: `A dataset named ${form.name.trim()} already exists.` }),
    ...(form.split === 'file' && !form.splitFile && { splitFile: 'Choose a CSV with the split.' }),
    ...(form.split === 'draw' && !isCount(draw.train, 1) && { train: 'Enter 1 or more.' }),
    ...(form.split === 'draw' && !isCount(draw.validation, 1) && { validation: 'Enter 1 or more.' }),
    ...(form.split === 'draw' && !isCount(draw.seed, 0) && { seed: 'Enter a whole number, 0 or more.' }),
  };
}

export type ErrorField = 'name' | 'splitFile' | 'train' | 'validation' | 'seed';

const isCount = (value: number, least: number) => Number.isInteger(value) && value >= least;

/** Returns the mutation's input, with only the chosen settings. */
export function importInput(found: Found, form: ImportForm): ImportDatasetInput {
  const { train, validation, seed } = drawOf(found, form);
  return {
    uploadId: found.id,
    name: form.name.trim(),
    imageReading: form.imageReading,
    ...(form.leftOut.size > 0 && { classes: classesTaken(found, form).map(({ name }) => name) }),
    ...(form.split === 'draw' && { trainPerClass: train, validationPerClass: validation, seed }),
    ...(form.split === 'file' && { splitCsv: form.splitFile?.text }),
  };
}
