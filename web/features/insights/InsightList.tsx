'use client';
import { type MouseEvent, useId, useState } from 'react';
import { Button } from '../../components/Button';
import { Link } from '../../components/Link';
import { Section } from '../../components/Section';
import type { InsightDetailsFragment } from '../../graphql/graphql';
import classes from './InsightList.module.css';

export type Evidence = { place: string; address?: Record<string, string | null> } | { page: string };

interface InsightListProps {
  insights: readonly InsightDetailsFragment[];
  /**
   * Returns where the evidence is shown: in a section of this page with values for the address, or on a different page.
   */
  evidenceOf: (insight: InsightDetailsFragment) => Evidence | undefined;
}

/** Lists findings, each with a link to its evidence and, on request, the definitions of their kinds. */
export function InsightList({ insights, evidenceOf }: InsightListProps) {
  const [defined, setDefined] = useState(false);
  const definitions = useId();
  if (insights.length === 0) return null;
  const kinds = new Map(insights.map(({ kind, definition }) => [kind, definition]));
  return (
    <Section
      title="Findings"
      note={
        <Button look="link" aria-expanded={defined} aria-controls={definitions} onClick={() => setDefined(!defined)}>
          How they are detected
        </Button>
      }
    >
      <ul>
        {insights.map(insight => (
          <li key={insight.sentence} className={classes.insight}>
            <span>{insight.sentence}</span>
            <span className={classes.actions}>
              <TrainOn insight={insight} />
              <Show evidence={evidenceOf(insight)} sentence={insight.sentence} />
            </span>
          </li>
        ))}
      </ul>
      <dl id={definitions} className={classes.definitions} hidden={!defined}>
        {[...kinds].map(([kind, definition]) => (
          <div key={kind}>
            <dt>{kindNames[kind]}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const kindNames: Record<InsightDetailsFragment['kind'], string> = {
  DIVERGED: 'Diverged',
  NO_BETTER_THAN_CHANCE: 'No better than chance',
  OVERFITTING: 'Overfitting',
  AUGMENTATION_NARROWED_GAP: 'Augmentation closed the gap',
  FROZEN_BASE_NO_BETTER: 'A frozen base is no better',
  STILL_IMPROVING: 'Still improving when it stopped',
  UNSTEADY: 'Unsteady',
  UNEQUAL_CLASSES: 'Unequal classes',
};

/** Links to a form for a new run with the same settings and more epochs. */
function TrainOn({ insight: { suggestedEpochs, runs, sentence } }: { insight: InsightDetailsFragment }) {
  const [run] = runs;
  if (!run || suggestedEpochs == null) return null;
  return (
    <Link href={`/runs/new?from=${run.id}&epochs=${suggestedEpochs}`}>
      Train longer
      <span className="visually-hidden">
        {' '}
        for {suggestedEpochs} epochs, because {sentence}
      </span>
    </Link>
  );
}

function Show({ evidence, sentence }: { evidence: Evidence | undefined; sentence: string }) {
  if (!evidence) return null;
  const words = (
    <>
      Show<span className="visually-hidden"> the evidence: {sentence}</span>
    </>
  );
  if ('page' in evidence) return <Link href={evidence.page}>{words}</Link>;
  const { place, address = {} } = evidence;
  const given = Object.entries(address).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return (
    <a href={`${query}#${place}`} onClick={event => goThere(event, place, address)}>
      {words}
    </a>
  );
}

/** Scrolls to the section without requesting the page again; the rest of the address stays. */
function goThere(event: MouseEvent, place: string, address: Record<string, string | null>) {
  const target = document.getElementById(place);
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(address)) value === null ? query.delete(name) : query.set(name, value);
  window.history.pushState(null, '', `?${query}#${place}`);
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
