import { expect, test } from 'vitest';
import { holm } from '../../server/statistics/holm.ts';
import { mcnemar } from '../../server/statistics/mcnemar.ts';
import { welch } from '../../server/statistics/welch.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';
import { readFixture } from '../support/reference.ts';

interface Fixture {
  mcnemar: { onlyA: number; onlyB: number; p: number }[];
  holm: { p: number[]; adjusted: number[] }[];
  wilson: { correct: number; total: number; low: number; high: number }[];
  welch: { a: number[]; b: number[]; t: number; degreesOfFreedom: number; p: number }[];
}

/** The results of statsmodels and SciPy, made by reference/statistical_tests.py. */
const fixture = readFixture<Fixture>('statistical-tests');

/** Compares relative errors, because p-values span many orders of magnitude. */
const expectClose = (value: number | undefined, expected: number, tolerance = 1e-9) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

test('the exact McNemar test gives the published p-values', () => {
  // M. W. Fagerland, S. Lydersen, P. Laake, The McNemar test for binary matched-pairs data, BMC Medical Research
  // Methodology 13 (2013): airway hyper-responsiveness before and after stem cell transplantation (1 and 7 of 21), complete
  // response before and after consolidation therapy (6 and 16 of 161). Their R package contingencytables prints 0.052479.
  expect(mcnemar(1, 7)).toBeCloseTo(18 / 256, 12);
  expect(mcnemar(6, 16)).toBeCloseTo(0.052479, 6);
  expect(mcnemar(16, 6)).toBe(mcnemar(6, 16));
});

test('McNemar’s test works without discordant images, and with so many that a power of two underflows', () => {
  expect(mcnemar(0, 0)).toBe(1);
  expect(mcnemar(5, 5)).toBe(1);
  expect(mcnemar(0, 1000) / 2 ** -999).toBeCloseTo(1, 9);
  // The smallest positive floating-point number is 2^-1074.
  expect(mcnemar(0, 2000)).toBe(0);
});

test('Holm’s adjustment gives the values that were computed by hand', () => {
  // In ascending order, 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1 are 0.02, 0.03, 0.06, 0.04. No value may be less than the previous.
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  for (const [index, expected] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[index]).toBeCloseTo(expected, 12);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([])).toEqual([]);
});

test('all tests agree with statsmodels and SciPy', () => {
  for (const { onlyA, onlyB, p } of fixture.mcnemar) expectClose(mcnemar(onlyA, onlyB), p);
  for (const { p, adjusted } of fixture.holm)
    for (const [index, value] of holm(p).entries()) expectClose(value, adjusted[index] ?? Number.NaN);
  for (const { correct, total, low, high } of fixture.wilson) {
    const interval = wilsonInterval(correct, total);
    // If nothing is right, the lower bound is 0, but statsmodels returns a rounding error.
    expect(interval.low).toBeCloseTo(low, 12);
    expectClose(interval.high, high);
  }
  for (const { a, b, t, degreesOfFreedom, p } of fixture.welch) {
    const test = welch(a, b);
    expectClose(test?.statistic, t);
    expectClose(test?.degreesOfFreedom, degreesOfFreedom);
    expectClose(test?.pValue, p);
  }
});

test("Welch's t-test reproduces a published example", () => {
  // Student's sleep data (The probable error of a mean, Biometrika 6, 1908), as R's manual tests them:
  // t.test(extra ~ group, data = sleep) prints t = -1.8608, df = 17.776, p-value = 0.07939.
  const test = welch(
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
  );
  expect(test?.statistic).toBeCloseTo(-1.8608, 4);
  expect(test?.degreesOfFreedom).toBeCloseTo(17.776, 3);
  expect(test?.pValue).toBeCloseTo(0.07939, 5);
});

test('seeds without any scatter cannot be tested', () => {
  expect(welch([0.1, 0.1, 0.1], [0.7, 0.7, 0.7])).toBeNull();
  expect(welch([0.1, 0.1, 0.1], [0.7, 0.7, 0.8])).not.toBeNull();
});
