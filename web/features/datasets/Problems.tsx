'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { DatasetDetailsFragment, ProblemKind } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { ProblemItems } from './ProblemItems';
import classes from './Problems.module.css';

const titles: Record<ProblemKind, { one: string; many: string }> = {
  LEAKED: { one: 'leaked group of identical files', many: 'leaked groups of identical files' },
  CONTRADICTORY: {
    one: 'group of identical files with contradicting labels',
    many: 'groups of identical files with contradicting labels',
  },
  DUPLICATE: { one: 'group of identical files', many: 'groups of identical files' },
  NEAR_DUPLICATE: {
    one: 'image that looks like a training image',
    many: 'images that look like a training image',
  },
  SHORT_CLASS: { one: 'class too small for the draw', many: 'classes too small for the draw' },
  UNREADABLE: { one: 'file that is no readable image', many: 'files that are no readable images' },
  EMPTY: { one: 'empty file', many: 'empty files' },
  UNLABELLED: { one: 'image without a label', many: 'images without a label' },
  MISSING: { one: 'labelled file that is not in the archive', many: 'labelled files that are not in the archive' },
};

/** Lists problems that inflate results first. */
const order = Object.keys(titles);

type Problem = DatasetDetailsFragment['problems'][number];

/** Shows the problems in the archive and how they were handled; nothing is left out silently. */
export function Problems({ datasetId, problems }: { datasetId: string; problems: Problem[] }) {
  if (problems.length === 0)
    return (
      <Section title="Problems">
        <p className="muted">None: every file was labelled and readable, and no two are the same.</p>
      </Section>
    );
  const sorted = [...problems].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <Section title="Problems" note="found at the import, and what was done about them">
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
  const title = problem.count === 1 ? titles[kind].one : titles[kind].many;
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
        {open ? 'hide' : 'show'}
      </Button>
      {open && <ProblemItems datasetId={datasetId} kind={kind} total={problem.count} />}
    </li>
  );
}
