import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import classes from './Verdict.module.css';

/** Shows the conclusion: the answer first, then further sentences. */
export function Verdict({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { verdictSentences, leader } = experiment;
  const [answer, ...others] = verdictSentences;
  if (!answer) return null;
  return (
    <section
      aria-label="Verdict"
      aria-live="polite"
      className={classes.verdict}
      style={leader ? { '--best': colourOf(leader.architecture.key) } : undefined}
    >
      <p className={classes.answer}>
        <Parts of={answer} />
      </p>
      {others.length > 0 && (
        <p className={classes.others}>
          {others.map((sentence, index) => (
            <span key={index}>
              <Parts of={sentence} />{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

type Sentence = ExperimentDetailsFragment['verdictSentences'][number];

function Parts({ of: { parts } }: { of: Sentence }) {
  return parts.map((part, index) =>
    part.strong ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
  );
}
