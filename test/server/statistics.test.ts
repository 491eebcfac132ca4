import { expect, test } from 'vitest';
import { holm } from '../../server/comparison/holm.ts';
import { mcnemar } from '../../server/comparison/mcnemar.ts';

test('the exact McNemar test gives the published p-values', () => {
  // M. W. Fagerland, S. Lydersen, P. Laake, The McNemar test for binary matched-pairs data, BMC Medical Research
  // Methodology 13 (2013): airway hyper-responsiveness before and after stem cell transplantation (1 and 7 of 21), complete
  // response before and after consolidation therapy (6 and 16 of 161). Their R package contingencytables prints 0.052479.
  expect(mcnemar(1, 7)).toBeCloseTo(18 / 256, 12);
  expect(mcnemar(6, 16)).toBeCloseTo(0.052479, 6);
  expect(mcnemar(16, 6)).toBe(mcnemar(6, 16));
});

test('no image tells anything, or more of them do than powers of two fit into floating point', () => {
  expect(mcnemar(0, 0)).toBe(1);
  expect(mcnemar(5, 5)).toBe(1);
  expect(mcnemar(0, 1000) / 2 ** -999).toBeCloseTo(1, 9);
  // The least above 0 that floating point holds is 2^-1074.
  expect(mcnemar(0, 2000)).toBe(0);
});

test('Holm adjusts as by hand', () => {
  // Ascending 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1: 0.02, 0.03, 0.06, 0.04; none less than the one before it.
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  for (const [index, expected] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[index]).toBeCloseTo(expected, 12);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([])).toEqual([]);
});
