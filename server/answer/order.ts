import { z } from 'zod';
import type { CursorPlace } from '../connection/connection.ts';
import type { AnswerSheet } from './answerSheet.ts';
import { reviewOf } from './choice.ts';

export enum AnsweredImageOrder {
  POSITION = 'POSITION',
  MOST_CONFIDENT_MISTAKE_FIRST = 'MOST_CONFIDENT_MISTAKE_FIRST',
  LEAST_PROBABLE_LABEL_FIRST = 'LEAST_PROBABLE_LABEL_FIRST',
}

/** Sort keys by place. Images are in ascending order of keys; ties are in the order of the part. */
type Keys = Float64Array;

export interface Ordered {
  places: Uint32Array;
  keys: Keys;
}

export function inOrder(sheet: AnswerSheet, chosen: readonly number[], order: AnsweredImageOrder): Ordered {
  const keys = keysBy(sheet, order);
  const places = Uint32Array.from(chosen);
  if (order !== AnsweredImageOrder.POSITION) places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return { places, keys };
}

function keysBy(sheet: AnswerSheet, order: AnsweredImageOrder): Keys {
  switch (order) {
    case AnsweredImageOrder.POSITION:
      return Float64Array.from(sheet.labels, (_label, place) => place);
    case AnsweredImageOrder.MOST_CONFIDENT_MISTAKE_FIRST:
      return greatestMistakes(sheet).map(probability => -probability);
    case AnsweredImageOrder.LEAST_PROBABLE_LABEL_FIRST:
      return reviewOf(sheet).quality;
  }
}

/** Returns the highest confidence of a wrong prediction for each image, or 0 if all runs are right. */
function greatestMistakes({ runs, labels, classes }: AnswerSheet): Float64Array {
  const greatest = new Float64Array(labels.length);
  for (const { right, predicted, probabilities } of runs)
    for (let place = 0; place < greatest.length; place++) {
      const confidence = right[place] ? 0 : (probabilities[place * classes.length + (predicted[place] ?? 0)] ?? 0);
      if (confidence > (greatest[place] ?? 0)) greatest[place] = confidence;
    }
  return greatest;
}

/** The content of a cursor: a sort key and a place. */
export const ORDER_PLACE = z.tuple([z.number(), z.int32().min(0)]);

export const cursorAt = ({ keys }: Ordered, place: number): CursorPlace => [keys[place] ?? 0, place];

/** Counts the images up to and including the cursor's place, which may be gone since runs have continued. */
export function countUpTo({ places, keys }: Ordered, [key, last]: z.infer<typeof ORDER_PLACE>): number {
  const next = places.findIndex(place => {
    const own = keys[place] ?? 0;
    return own > key || (own === key && place > last);
  });
  return next < 0 ? places.length : next;
}
