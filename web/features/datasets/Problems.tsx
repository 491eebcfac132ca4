'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { DatasetDetailsFragment } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { ProblemItems } from './ProblemItems';
import classes from './Problems.module.css';
import { problemOrder, problemTitle } from './problemTitles';

type Problem = DatasetDetailsFragment['problems'][number];

/** Shows the problems in the archive and how they were handled; nothing is left out silently. */
export function Problems({ datasetId, problems }: { datasetId: string; problems: Problem[] }) {
  if (problems.length === 0)
    return (
      <Section title="Problems">
        <p className="muted">
          None. Every image is labelled and readable, nothing was left out, and there are no duplicates.
        </p>
      </Section>
    );
  const sorted = [...problems].sort((a, b) => problemOrder.indexOf(a.kind) - problemOrder.indexOf(b.kind));
  return (
    <Section title="Problems" note="found during the import, and how they were handled">
      <ul className={classes.problems}>
        {sorted.map(problem => (
          <ProblemRow key={problem.kind} datasetId={datasetId} problem={problem} />
        ))}
      </ul>
    </Section>
  );
}

function ProblemRow({ datasetId, problem }: { datasetId: string; problem: Problem }) {
  const [open, setOpen] = useState(false);
  const { kind, explanation } = problem;
  const title = problemTitle(kind, problem.count);
  return (
    <li data-leaked={kind === 'LEAKED' || undefined}>
      <div className={classes.words}>
        <b>{count(problem.count)}</b> {title}
        <small>{explanation}</small>
      </div>
      <Button
        look="link"
        aria-expanded={open}
        aria-label={`${open ? 'Hide' : 'Show'} the ${title}`}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide' : 'Show'}
      </Button>
      {open && <ProblemItems datasetId={datasetId} kind={kind} total={problem.count} />}
    </li>
  );
}
