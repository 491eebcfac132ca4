import { Section } from '../../components/Section';
import { cells, Table } from '../../components/Table';
import { count } from '../../lib/format';
import { Bar, type BarPart } from './Bar';
import classes from './CountsTable.module.css';
import { type Sizes, sizesOf, total } from './sizes';

type Counted = Sizes & { name: string };

const allParts = [
  { key: 'train', label: 'Training', shade: 'strong' },
  { key: 'validation', label: 'Validation', shade: 'middle' },
  { key: 'test', label: 'Test', shade: 'light' },
  { key: 'unused', label: 'Unused', shade: 'faint' },
] as const satisfies { key: keyof Sizes; label: string; shade: BarPart['shade'] }[];

/** Shows how many images each class has in each part. Parts without any image are left out. */
export function CountsTable({ classes: found }: { classes: Counted[] }) {
  const sums = sizesOf(found);
  const parts = allParts.filter(({ key }) => sums[key] > 0 || key === 'train' || key === 'validation');
  const most = Math.max(...found.map(total));
  return (
    <Section title="Classes" note={<Legend parts={parts} />}>
      <div className={classes.counts}>
        <Table
          caption="Images by class and part"
          columns={[{ label: 'Class' }, ...parts.map(({ label }) => ({ label })), { label: '' }]}
        >
          {found.map(counted => (
            <tr key={counted.name}>
              <td className={cells.wrap}>{counted.name}</td>
              {parts.map(({ key }) => (
                <td key={key} className={key === 'unused' ? cells.quiet : undefined}>
                  {count(counted[key])}
                </td>
              ))}
              <td className={classes.bar}>
                <Bar parts={parts.map(({ key, shade }) => ({ value: counted[key], shade }))} of={most} />
              </td>
            </tr>
          ))}
          <tr className={cells.total}>
            <td className={cells.plain}>All</td>
            {parts.map(({ key }) => (
              <td key={key}>{count(sums[key])}</td>
            ))}
            <td className={classes.bar} />
          </tr>
        </Table>
      </div>
    </Section>
  );
}

function Legend({ parts }: { parts: readonly (typeof allParts)[number][] }) {
  return (
    <span className={classes.legend} aria-hidden>
      {parts.map(({ key, label, shade }) => (
        <span key={key}>
          <span className={classes.swatch}>
            <Bar parts={[{ value: 1, shade }]} of={1} />
          </span>
          {label.toLowerCase()}
        </span>
      ))}
    </span>
  );
}
