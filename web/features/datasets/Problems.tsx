'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { DatasetDetailsFragment, ProblemKind } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { ProblemItems } from './ProblemItems';
import classes from './Problems.module.css';

const titles: Record<ProblemKind, { one: string; many: string }> = {
  LEAKED: {
    one: 'group of duplicates in both training and validation',
    many: 'groups of duplicates in both training and validation',
  },
  CONTRADICTORY: {
    one: 'group of duplicates with contradicting labels',
    many: 'groups of duplicates with contradicting labels',
  },
  DUPLICATE: { one: 'group of duplicates', many: 'groups of duplicates' },
  NEAR_DUPLICATE: {
    one: 'image that looks like a training image',
    many: 'images that look like a training image',
  },
  SHORT_CLASS: { one: 'class with too few images', many: 'classes with too few images' },
  UNREADABLE: { one: 'unreadable file', many: 'unreadable files' },
  EMPTY: { one: 'empty file', many: 'empty files' },
  UNLABELLED: { one: 'image without a label', many: 'images without a label' },
  MISSING: { one: 'labelled file missing from the archive', many: 'labelled files missing from the archive' },
};

/** Lists problems that inflate results first. */
const order = Object.keys(titles);

type Problem = DatasetDetailsFragment['problems'][number];

/** Shows the problems in the archive and how they were handled; nothing is left out silently. */
export function Problems({ datasetId, problems }: { datasetId: string; problems: Problem[] }) {
  if (problems.length === 0)
    return (
      <Section title="Problems">
        <p className="muted">None. Every file is labelled and readable, and there are no duplicates.</p>
      </Section>
    );
  const sorted = [...problems].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
        {open ? 'Hide' : 'Show'}
      </Button>
      {open && <ProblemItems datasetId={datasetId} kind={kind} total={problem.count} />}
    </li>
  );
}
