import { expect, test } from 'vitest';
import { bytes, duration, measure, percent, pValue, rate, signedPoints } from '../../common/numbers.ts';
import { align } from '../../web/components/curve/series.ts';
import { lowestOf } from '../../web/features/curves/points.ts';
import * as onPages from '../../web/lib/format.ts';

test('a duration reads the same on pages, on the command line and in exports', () => {
  const seconds = [0.42, 47.4, 500, 1440, 13_260, 187_200];
  const words = ['0.4 s', '47 s', '8 min 20 s', '24 min', '3 h 41 min', '2 d 4 h'];
  expect(seconds.map(duration)).toEqual(words);
  expect(seconds.map(onPages.duration).map(text => text.replaceAll('\u00a0', ' '))).toEqual(words);
});

test('on pages no line breaks between a number and its unit', () => {
  expect(onPages.duration(500)).toBe('8\u00a0min 20\u00a0s');
  expect(onPages.percent(0.8009)).toBe('80.1\u00a0%');
  expect(onPages.bytes(2_620_000)).toBe('2.6\u00a0MB');
});

test('axis labels are short for any logged value', () => {
  expect([10.95e9, 524_288].map(value => onPages.measureMark(value, 5e7))).toEqual(['10.95B', '524.3K']);
  expect([0, 2.5e-5, 1e-4].map(value => onPages.measureMark(value, 2.5e-5))).toEqual(['0', '2.5e-5', '1.0e-4']);
  expect([0.4, 1].map(value => onPages.measureMark(value, 0.2))).toEqual(['0.4', '1.0']);
});

test('marks fit beside an axis however large or small a loss is', () => {
  expect([0, 5e11, 1e12].map(value => onPages.lossMark(value, 5e11))).toEqual(['0.0', '500B', '1T']);
  expect([2e30, 4.5e37].map(value => onPages.lossMark(value, 1e30))).toEqual(['2e30', '4.5e37']);
  expect([0, 2.5e-5].map(value => onPages.lossMark(value, 2.5e-5))).toEqual(['0', '2.5e-5']);
  expect([0.5, 1].map(value => onPages.lossMark(value, 0.5))).toEqual(['0.5', '1.0']);
});

test('a value that is no number has no sign and no unit', () => {
  expect([percent(Number.NaN), signedPoints(Number.NaN)]).toEqual(['NaN', '–']);
  expect([duration, rate].map(format => format(Number.NaN))).toEqual(['–', '–']);
  expect([1e30, Number.POSITIVE_INFINITY].map(measure)).toEqual(['1.0e+30', 'Infinity']);
});

test('a value that is no number interrupts a line, and a position without a point does not', () => {
  const at = (values: Record<number, number>) => ({
    points: Object.entries(values).map(([step, value]) => ({ step: Number(step), value })),
  });
  expect(align([at({ 1: 3, 2: Number.NaN, 3: 2 }), at({ 1: 1, 3: Number.POSITIVE_INFINITY })], 'epochs')).toEqual([
    [1, 2, 3],
    [3, null, 2],
    [1, undefined, null],
  ]);
  const losses = [Number.NaN, 0.7, Number.NaN, 0.7].map((value, index) => ({ step: index + 1, value }));
  expect(lowestOf(losses)).toEqual({ step: 2, value: 0.7 });
  expect(lowestOf(losses.slice(0, 1))).toBeUndefined();
});

test('numbers keep their significant digits', () => {
  expect([640, 88_000, 999_600, 2_620_000].map(bytes)).toEqual(['640 B', '88 kB', '1.0 MB', '2.6 MB']);
  expect([0.8009, 1].map(share => percent(share))).toEqual(['80.1 %', '100.0 %']);
  expect([0.161, -0.0151, 0.0001].map(signedPoints)).toEqual(['+16.1', '−1.5', '0.0']);
  expect([5.44, 102.4, 12_345].map(rate)).toEqual(['5.4', '102', '12,345']);
  expect([0.0004, 0.0312].map(pValue)).toEqual(['p < 0.001', 'p = 0.031']);
  expect([1024, 0.6551, 12_000_000.5].map(measure)).toEqual(['1,024', '0.655', '1.2e+7']);
  expect([percent, duration, rate, signedPoints].map(format => format(null))).toEqual(['–', '–', '–', '–']);
});
