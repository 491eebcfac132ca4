'use client';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useInAddress } from '../../lib/address';
import { plural, pValue, signedPoints } from '../../lib/format';
import { WithGlossary } from '../glossary/WithGlossary';
import classes from './Pairs.module.css';

type Comparison = ExperimentDetailsFragment['comparisons'][number];

/**
 * Shows each pair of architectures: the difference, the counts behind it, and whether it is significant by the most
 * conservative test.
 */
export function Pairs({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { comparisons, comparisonNotes, grouping } = experiment;
  const [shown, show] = useInAddress('pairs');
  if (comparisons.length === 0 && comparisonNotes.warnings.length === 0) return null;
  const telling = comparisons.filter(isNextInRank);
  const hidden = comparisons.length - telling.length;
  const all = shown === 'all' || hidden === 0;
  return (
    <Section
      title="Is the difference real?"
      id="comparisons"
      note={comparisons.length > 0 && <WithGlossary text={comparisonNotes.test} />}
    >
      {comparisonNotes.warnings.map(warning => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      <ul>
        {(all ? comparisons : telling).map(comparison => (
          <Pair key={`${comparison.a.id} ${comparison.b.id}`} comparison={comparison} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="link" className={classes.more} aria-expanded={all} onClick={() => show(all ? null : 'all')}>
          {all ? 'Show adjacent pairs only' : `Show all ${plural(comparisons.length, 'pair')}`}
        </Button>
      )}
      {comparisons.length > 0 && (
        <p className={classes.subject}>
          <WithGlossary text={`${comparisonNotes.speaksOf} ${grouping.sentence}`} />
        </p>
      )}
    </Section>
  );
}

/** Comparisons are sorted by rank: the first pair of each run is the one with the next run. */
const isNextInRank = (comparison: Comparison, index: number, all: Comparison[]) =>
  all.findIndex(({ a }) => a.id === comparison.a.id) === index;

function Pair({ comparison: { nameOfA, nameOfB, counts, decisiveTest, ...tested } }: { comparison: Comparison }) {
  const { seeds, byGroups } = tested;
  const answer = { SEEDS: seeds, GROUPS: byGroups, IMAGES: tested }[decisiveTest] ?? tested;
  const difference = seeds ? seeds.meanOfA - seeds.meanOfB : tested.difference;
  const [better, other] = difference < 0 ? [nameOfB, nameOfA] : [nameOfA, nameOfB];
  return (
    <li className={classes.pair}>
      <div>
        {better} over {other}: <b>{signedPoints(Math.abs(difference))}</b> points{seeds && ' on average'}
        <small>
          {seeds && 'Runs compared: '}
          {counts}
          {decisiveTest !== 'IMAGES' && ` · ${finding(tested)}`}
        </small>
        {byGroups && (
          <small>
            {groupsInWords(byGroups, difference < 0 ? -1 : 1)}
            {decisiveTest !== 'GROUPS' && ` · ${finding(byGroups)}`}
          </small>
        )}
      </div>
      <span className={`${classes.pill} ${answer.shown ? classes.shown : ''}`}>{finding(answer)}</span>
    </li>
  );
}

const finding = ({ shown, pValueAdjusted }: { shown: boolean; pValueAdjusted: number }) =>
  `${shown ? 'significant' : 'could be chance'} · ${pValue(pValueAdjusted)}`;

/** Formats the interval of the difference for the same two runs, from resampling whole groups of images. */
function groupsInWords({ low, high }: NonNullable<Comparison['byGroups']>, sign: 1 | -1) {
  const [from, to] = sign < 0 ? [-high, -low] : [low, high];
  return `95 % interval by groups: ${signedPoints(from)} to ${signedPoints(to)} points`;
}
