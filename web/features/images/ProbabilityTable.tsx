import { ArchitectureMark } from '../../components/ArchitectureMark';
import { colourOf, shadeOf } from '../../lib/architecture';
import { percent, plural, points } from '../../lib/format';
import classes from './ImageDialog.module.css';
import type { Network } from './networks';
import type { Placed } from './placedImage';

/** With more classes than these, the least probable are left out. */
const mostClasses = 6;

interface ProbabilityTableProps {
  label: string;
  answers: Placed['image']['answers'];
  classes: string[];
  networks: Network[];
}

/** Shows the probability that every network gives to every class. */
export function ProbabilityTable({ label, answers, classes: names, networks }: ProbabilityTableProps) {
  const greatest = (index: number) => Math.max(...answers.map(({ probabilities }) => probabilities[index] ?? 0));
  const shown = names
    .map((name, index) => ({ name, index, weight: name === label ? 2 : greatest(index) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostClasses)
    .sort((a, b) => a.index - b.index);
  const leftOut = names.flatMap((name, index) => (shown.some(one => one.name === name) ? [] : [greatest(index)]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label="Probabilities by network">
      <table className={classes.probabilities}>
        <caption className="visually-hidden">Probability of each class by network, as percentages</caption>
        <thead>
          <tr>
            <th scope="col">Network</th>
            {shown.map(({ name }) => (
              <th key={name} scope="col" data-label={name === label || undefined}>
                {name}
                {name === label && <small>the label</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {networks.map(({ id, name, architecture, shade }, row) => {
            const answer = answers[row];
            return (
              answer && (
                <tr key={id}>
                  <th scope="row">
                    <ArchitectureMark of={architecture} shade={shade} />
                    {name}
                  </th>
                  {shown.map(({ name: className, index }) => {
                    const probability = answer.probabilities[index] ?? 0;
                    const predicted = className === answer.predictedClass;
                    return (
                      <td
                        key={className}
                        data-predicted={predicted ? (answer.correct ? 'right' : 'wrong') : undefined}
                        title={`${name} gives ${className} a probability of ${percent(probability, 2)}.`}
                      >
                        {points(probability)}
                        {predicted && (
                          <span className="visually-hidden">, predicted, {answer.correct ? 'correct' : 'wrong'}</span>
                        )}
                        <i style={{ '--share': probability, background: shadeOf(colourOf(architecture), shade) }} />
                      </td>
                    );
                  })}
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      {leftOut.length > 0 && (
        <p className={classes.facts}>
          {plural(leftOut.length, 'more class', 'more classes')} with a probability of at most{' '}
          {percent(Math.max(...leftOut))}.
        </p>
      )}
    </section>
  );
}
