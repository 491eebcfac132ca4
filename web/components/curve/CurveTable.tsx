import { memo } from 'react';
import type { Series } from './series';

/** More rows would slow the page down, and nobody listens to a thousand of them. */
const mostRows = 60;
/** The largest number of lines, each of which needs a column. */
const mostLines = 20;

interface CurveTableProps {
  title: string;
  series: Series[];
  format: (value: number) => string;
}

/** Shows the values of the lines by epoch. Of many epochs it shows every n-th and the last; of many lines the first. */
export const CurveTable = memo(function CurveTable({ title, series: drawn, format }: CurveTableProps) {
  const series = drawn.slice(0, mostLines);
  const values = series.map(({ points }) => new Map(points.map(({ step, value }) => [step, value])));
  const all = [...new Set(values.flatMap(byStep => [...byStep.keys()]))].sort((a, b) => a - b);
  const every = Math.ceil(all.length / mostRows);
  const steps = all.filter((_, index) => index % every === 0 || index === all.length - 1);
  return (
    <table>
      <caption>
        {title} by epoch{every > 1 && `, every ${every} epochs`}
        {drawn.length > mostLines && `, the first ${mostLines} of ${drawn.length} lines. Hide runs to read the others`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Epoch</th>
          {series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(step => (
          <tr key={step}>
            <th scope="row">{step}</th>
            {series.map(({ id }, index) => {
              const value = values[index]?.get(step);
              return <td key={id}>{value === undefined ? '–' : format(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
