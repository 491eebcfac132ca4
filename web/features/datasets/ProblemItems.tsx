'use client';
import type { ProblemKind } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { problemItemsQuery } from './datasetDocuments';
import classes from './Problems.module.css';

/** Enough to see a pattern; GraphQL returns the whole list. */
const mostShown = 100;

interface ProblemItemsProps {
  datasetId: string;
  kind: ProblemKind;
  total: number;
}

/** Lists the files, groups or classes that a problem concerns. They are loaded when the list is opened. */
export function ProblemItems({ datasetId, kind, total }: ProblemItemsProps) {
  const { data, failure } = useQuery(problemItemsQuery, { id: datasetId, first: mostShown });
  const items = data?.dataset?.problems.find(problem => problem.kind === kind)?.items;
  if (!items) return <p className={classes.items}>{failure?.message ?? 'Loading …'}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ul className={classes.items} tabIndex={0} aria-label="Affected files or classes">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
      {total > items.length && <li>and {count(total - items.length)} more</li>}
    </ul>
  );
}
