import type { DatasetClass } from '../generated/prisma/client.ts';

/** What a network would reach that looks at no image and always names the largest class. */
export interface Chance {
  className: string;
  correct: number;
  total: number;
  accuracy: number;
}

/** On the validation images; null where there are none. */
export function chanceOf(classes: readonly DatasetClass[]): Chance | null {
  const total = classes.reduce((images, { validation }) => images + validation, 0);
  const [largest] = classes.toSorted((a, b) => b.validation - a.validation || a.index - b.index);
  if (!largest || total === 0) return null;
  return { className: largest.name, correct: largest.validation, total, accuracy: largest.validation / total };
}
