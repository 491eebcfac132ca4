import type { ReportedExperiment } from '../../common/report.ts';
import type { ComparisonService } from '../comparison/comparison.service.ts';
import { differenceOf, verdictOf } from '../comparison/sentences.ts';
import { toDifference } from '../comparison/toDifference.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { GroupingService } from '../grouping/grouping.service.ts';
import { groupingOf } from '../grouping/grouping.ts';
import type { InsightService } from '../insight/insight.service.ts';
import type { LeakService } from '../leak/leak.service.ts';
import type { MetricService } from '../metric/metric.service.ts';
import { percentileInterval } from '../statistics/bootstrap.ts';
import { WELCH } from '../statistics/welch.ts';
import { imagesPerSecond } from '../summary/imagesPerSecond.ts';
import { noteOn } from '../summary/note.ts';
import { accuracyOnTraining } from '../summary/onTraining.ts';
import type { SummaryService } from '../summary/summary.service.ts';
import type { SummaryRow } from '../summary/summary.ts';

interface Services {
  comparisons: ComparisonService;
  datasets: DatasetService;
  evaluations: EvaluationService;
  experiments: ExperimentService;
  groupings: GroupingService;
  insights: InsightService;
  leaks: LeakService;
  metrics: MetricService;
  summaries: SummaryService;
}

/** An experiment's numbers for files to download, the same as over GraphQL. */
export class ReportService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async ofExperiment(id: string, standing: readonly string[]): Promise<ReportedExperiment> {
    const { comparisons, experiments, insights, leaks, summaries } = this.#services;
    const experiment = await experiments.get(id);
    const summary = await summaries.ofExperiment(experiment);
    const { part, chance, groups } = summary;
    const [architectures, pairs, outcome, happened, leakage] = await Promise.all([
      summaries.byArchitecture(summary, standing),
      comparisons.ofExperiment(experiment, standing),
      comparisons.outcomeOf(experiment, standing),
      insights.ofExperiment(experiment, standing),
      leaks.ofExperiment(experiment),
    ]);
    return {
      verdict: verdictOf(outcome),
      summaryNote: noteOn(experiment.headline, experiment.headline, part),
      chance,
      grouping: groupingOf(groups, chance?.total ?? 0, part),
      leakage,
      insights: happened,
      summaryByArchitecture: await Promise.all(
        architectures.map(async ({ name, mean, standardDeviation, rows }) => ({
          ...{ name, mean, standardDeviation, architecture: { key: rows[0].run.architectureKey } },
          rows: await Promise.all(rows.map(row => this.#row(row))),
        })),
      ),
      comparisons: pairs.map(pair => ({
        ...pair,
        seeds: pair.seeds && { ...pair.seeds, test: WELCH },
        sentence: differenceOf(toDifference(pair)),
      })),
    };
  }

  async #row(row: SummaryRow): Promise<ReportedExperiment['summaryByArchitecture'][number]['rows'][number]> {
    const { evaluations, groupings, leaks, metrics } = this.#services;
    const [trainAccuracy, resampled, pace, rate, withoutLeaks] = await Promise.all([
      accuracyOnTraining(row, evaluations),
      groupings.resampled(row),
      metrics.paceOf(row.run),
      imagesPerSecond(row.run, this.#services),
      leaks.withoutLeaks(row),
    ]);
    return {
      ...row,
      trainAccuracy,
      withoutLeaks,
      gap: trainAccuracy === null ? null : trainAccuracy - row.accuracy,
      byGroups: resampled && percentileInterval(resampled),
      run: { ...row.run, trainingSeconds: pace?.trainingSeconds ?? null, imagesPerSecond: rate },
    };
  }
}
