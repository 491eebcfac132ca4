import { expect, test } from 'vitest';
import { answerSheet } from '../../server/answer/answerSheet.ts';
import { chosenPlaces } from '../../server/answer/choice.ts';
import { AnsweredImageOrder, inOrder } from '../../server/answer/order.ts';
import type { Run } from '../../server/generated/prisma/client.ts';
import { readFixture } from '../support/reference.ts';

interface Table {
  labels: number[];
  /** Network, image, class. */
  probabilities: number[][][];
  scores: number[];
  ranking: number[];
  issues: number[];
}

/** By cleanlab: reference/label_quality.py. */
const { tables } = readFixture<{ tables: Table[] }>('label-quality');

test('labels are scored, ranked and suspected as in cleanlab', () => {
  for (const { labels, probabilities, scores, ranking, issues } of tables) {
    const classes = (probabilities[0]?.[0] ?? []).map((_probability, index) => `class ${index}`);
    const sheet = answerSheet(
      { datasetId: '', part: 'VALIDATION', classes, chance: null },
      probabilities.map(network => ({
        run: {} as Run,
        name: async () => '',
        judged: {
          part: 'VALIDATION',
          epoch: 1,
          labels,
          probabilities: new Uint8Array(Float32Array.from(network.flat()).buffer),
        },
      })),
    );
    const quality = sheet.review()?.quality ?? [];
    expect(quality).toHaveLength(labels.length);
    for (const [image, score] of scores.entries()) expect(quality[image]).toBeCloseTo(score, 12);
    const places = [...labels.keys()];
    const ranked = inOrder(sheet, places, AnsweredImageOrder.LEAST_PROBABLE_LABEL_FIRST);
    expect([...ranked.places]).toEqual(ranking);
    expect(chosenPlaces(sheet, { labelSuspected: true })).toEqual(issues);
  }
  expect(tables.map(({ issues }) => issues.length).sort()).toContain(12);
});
