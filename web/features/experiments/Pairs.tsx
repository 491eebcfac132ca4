'use client';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useInAddress } from '../../lib/address';
import { plural, points, probability } from '../../lib/format';
import classes from './Pairs.module.css';

type Comparison = ExperimentDetailsFragment['comparisons'][number];

/** Each pair of architectures: by how much, on which counts, and whether that is more than luck. */
export function Pairs({ experiment: { comparisons, comparisonNotes } }: { experiment: ExperimentDetailsFragment }) {
  const [shown, show] = useInAddress('pairs');
  if (comparisons.length === 0 && comparisonNotes.warnings.length === 0) return null;
  const telling = comparisons.filter(isNextInRank);
  const hidden = comparisons.length - telling.length;
  const all = shown === 'all' || hidden === 0;
  return (
    <Section title="Is the difference real?" note={comparisons.length > 0 && comparisonNotes.test}>
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
        <Button look="link" aria-expanded={all} onClick={() => show(all ? null : 'all')}>
          {all ? 'Neighbours in rank alone' : `All ${plural(comparisons.length, 'pair')}`}
        </Button>
      )}
      {comparisons.length > 0 && <p className={classes.subject}>{comparisonNotes.speaksOf}</p>}
    </Section>
  );
}

/** They come in order of rank: the first pair of each is with the next. */
const isNextInRank = (comparison: Comparison, index: number, all: Comparison[]) =>
  all.findIndex(({ a }) => a.id === comparison.a.id) === index;

function Pair({ comparison: { nameOfA, nameOfB, counts, ...tested } }: { comparison: Comparison }) {
  const { seeds } = tested;
  const { difference, pValueAdjusted, shown } = seeds
    ? { ...seeds, difference: seeds.meanOfA - seeds.meanOfB }
    : tested;
  const [better, other] = difference < 0 ? [nameOfB, nameOfA] : [nameOfA, nameOfB];
  return (
    <li className={classes.pair}>
      <div>
        {better} over {other}: <b>+{points(Math.abs(difference))}</b> points{seeds && ' on average'}
        <small>
          {seeds && 'the runs that stand for them: '}
          {counts}
          {seeds && `, ${tested.shown ? 'shown' : 'not shown'}, ${probability(tested.pValueAdjusted)}`}
        </small>
      </div>
      <span className={`${classes.pill} ${shown ? classes.shown : ''}`}>
        {shown ? 'shown' : 'not shown'} · {probability(pValueAdjusted)}
      </span>
    </li>
  );
}
