'use client';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useInAddress } from '../../lib/address';
import { ChanceRow } from './ChanceRow';
import { allRules, ruleInWords, useExperimentView } from './experimentView';
import { ArchitectureRows } from './SummaryRows';
import classes from './SummaryRows.module.css';
import { scaleOf, spreadOf } from './scale';
import { inOrder, numberColumns, toTableColumns } from './summaryColumns';

/** Shows one row per architecture with an accuracy, best first. An architecture with several runs expands to them. */
export function Summary({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { summaryByArchitecture: architectures, chance, leader } = experiment;
  const { rule } = useExperimentView();
  const [order, setOrder] = useInAddress('sort');
  if (architectures.length === 0) return null;
  const scale = scaleOf(
    architectures.flatMap(({ rows, repetitions, mean, standardDeviation }) => [
      ...rows,
      ...repetitions,
      ...(standardDeviation == null ? [] : [spreadOf({ mean, standardDeviation })]),
    ]),
    chance?.accuracy,
  );
  const columns = numberColumns(experiment);
  return (
    <Section title="Summary" id="summary" note={<Note experiment={experiment} />}>
      <Table caption="Architectures by accuracy" columns={toTableColumns(columns, scale, { order, setOrder })}>
        {inOrder(architectures, columns, order).map(architecture => (
          <ArchitectureRows
            key={architecture.rows[0]?.run.id}
            architecture={architecture}
            best={architectures.length > 1 && rule === null && architecture.standing.run.id === leader?.id}
            columns={columns}
            scale={scale}
            runs={experiment.runs}
          />
        ))}
        {chance && <ChanceRow chance={chance} columns={columns} />}
      </Table>
      <FrozenFeatures experiment={experiment} />
    </Section>
  );
}

/**
 * A frozen base processes each image only once, before the epochs, so the times and rates shown are those of its head.
 */
function FrozenFeatures({ experiment: { runs, summaryByArchitecture } }: { experiment: ExperimentDetailsFragment }) {
  const frozen = new Set(runs.filter(run => run.environment?.frozenFeatures).map(({ id }) => id));
  const names = summaryByArchitecture.filter(({ rows }) => rows.some(({ run }) => frozen.has(run.id)));
  if (names.length === 0) return null;
  return (
    <p className={classes.remark}>
      Time and images/s of {names.map(({ name }) => name).join(' and ')} count only the layers that train. The frozen
      base processed each image once, before the first epoch.
    </p>
  );
}

/** States how the best epoch was chosen, and offers the other rules. */
function Note({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const { summaryNote, summaryByArchitecture, headline } = experiment;
  const { rule, setRule } = useExperimentView();
  const shown = rule ?? headline;
  return (
    <>
      {summaryNote}{' '}
      {summaryByArchitecture.some(({ standardDeviation }) => standardDeviation != null) &&
        '± is the standard deviation across seeds. '}
      Rank by:{' '}
      {allRules.map((one, index) => (
        <span key={one}>
          {index > 0 && ' / '}
          {one === shown ? (
            <b>{ruleInWords(one)}</b>
          ) : (
            <Button look="link" onClick={() => setRule(one === headline ? null : one)}>
              {ruleInWords(one)}
            </Button>
          )}
        </span>
      ))}
    </>
  );
}
