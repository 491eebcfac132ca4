import { duration, percent } from '../../lib/format';
import { inWords } from './hyperparameters';
import { isNumeric, type ListedRun, numberInWords, type RunColumn } from './runColumns';

/** A vertical axis with positions from 0 at the bottom to 1 at the top. */
export interface ParallelAxis {
  column: RunColumn;
  /** Returns the run's position; undefined where it has no such value. */
  placeOf: (run: ListedRun) => number | undefined;
  marks: { place: number; label: string }[];
  /** Returns the query condition for the range between two positions; undefined where it contains no value. */
  conditionOf: (from: number, to: number) => string | undefined;
}

/** More words than these cannot be read beside an axis. */
const mostWords = 12;

/** The ratio of highest to lowest value from which a linear axis would compress small values too much. */
const logarithmicFrom = 50;

/** Returns one axis per column whose values are numbers or few distinct words. */
export const axesOf = (runs: ListedRun[], columns: RunColumn[]): ParallelAxis[] =>
  columns.flatMap(column => {
    if (column.type === 'TAGS' || column.type === 'TIME') return [];
    const values = runs.map(run => run.values[column.name]).filter(value => value != null && value !== '');
    if (values.length === 0) return [];
    const numbers = values.filter(value => typeof value === 'number');
    // Values that are not finite are strings and have no position on the axis.
    if (isNumeric(column)) return numbers.length > 0 ? [numericAxis(column, numbers)] : [];
    if (numbers.length === values.length) return [numericAxis(column, numbers)];
    const words = [...new Set(values.map(inWords))].sort();
    return words.length <= mostWords ? [wordAxis(column, words)] : [];
  });

function numericAxis(column: RunColumn, numbers: number[]): ParallelAxis {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const logarithmic = low > 0 && high / low >= logarithmicFrom;
  const [onto, back] = logarithmic ? [Math.log, Math.exp] : [same, same];
  const [from, to] = [onto(low), onto(high)];
  const placeOf = (value: number) => (from === to ? 0.5 : (onto(value) - from) / (to - from));
  const valueAt = (place: number) => back(from + place * (to - from));
  const places = from === to ? [0.5] : [0, 0.25, 0.5, 0.75, 1];
  return {
    column,
    placeOf: run => {
      const value = run.values[column.name];
      return typeof value === 'number' ? placeOf(value) : undefined;
    },
    marks: places.map(place => ({ place, label: markOf(column, valueAt(place)) })),
    conditionOf: (least, most) => {
      const bounds = [
        ...(least > nearEnd ? [`${column.name} >= ${short(valueAt(least))}`] : []),
        ...(most < 1 - nearEnd ? [`${column.name} <= ${short(valueAt(most))}`] : []),
      ];
      return bounds.length > 0 ? bounds.join(' and ') : undefined;
    },
  };
}

function wordAxis(column: RunColumn, words: string[]): ParallelAxis {
  const placeAt = (index: number) => (words.length === 1 ? 0.5 : index / (words.length - 1));
  return {
    column,
    placeOf: run => {
      const index = words.indexOf(inWords(run.values[column.name]));
      return index < 0 ? undefined : placeAt(index);
    },
    marks: words.map((label, index) => ({
      place: placeAt(index),
      label: column.type === 'STATUS' ? label.toLowerCase() : label,
    })),
    conditionOf: (least, most) => {
      const chosen = words.filter((_word, index) => placeAt(index) >= least && placeAt(index) <= most);
      return chosen.length === 0 ? undefined : `${column.name} in (${chosen.map(quoted).join(', ')})`;
    },
  };
}

/** Dragging to this distance from the end of an axis includes everything up to the end. */
const nearEnd = 0.02;

const same = (value: number) => value;

/** Four digits are as precise as a pointer. */
const short = (value: number) => String(Number(value.toPrecision(4)));

const quoted = (word: string) => `"${word.replace(/["\\]/g, '\\$&')}"`;

function markOf({ type }: RunColumn, value: number) {
  if (type === 'SHARE') return percent(value);
  return type === 'SECONDS' ? duration(value) : numberInWords(Number(value.toPrecision(3)));
}
