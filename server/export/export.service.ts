import type { ExportedExperiment } from '../../common/exportedExperiment.ts';
import { differenceOf, toDifference } from '../comparison/difference.ts';
import { verdictOf } from '../comparison/verdict/verdict.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import { settled } from '../ground/settled.ts';
import { groupingOf } from '../grouping/grouping.ts';
import type { InsightService } from '../insight/insight.service.ts';
import type { ResultService } from '../result/result.service.ts';
import { WELCH } from '../statistics/welch.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import { noteOn } from '../summary/note.ts';
import type { SummaryRow } from '../summary/row.ts';

interface Services {
  experiments: ExperimentService;
  insights: InsightService;
  results: ResultService;
}

type ExportedArchitecture = ExportedExperiment['summaryByArchitecture'][number];

/** Collects the numbers of an experiment for exported files, the same as over GraphQL. */
export class ExportService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async ofExperiment(id: string, standing: readonly string[]): Promise<ExportedExperiment> {
    const { experiments, insights, results } = this.#services;
    const experiment = await experiments.get(id);
    const result = await results.of(experiment, { standing });
    const { part, chance, groups } = result;
    const [architectures, comparisons, facts, leakage, findings] = await Promise.all([
      result.architectures,
      result.comparisons,
      result.verdictFacts,
      result.leakage,
      insights.ofResult(result),
    ]);
    return {
      verdict: verdictOf(facts),
      summaryNote: noteOn(experiment.headline, experiment.headline, part),
      chance,
      grouping: groupingOf(groups, chance?.total ?? 0, part),
      leakage,
      insights: findings,
      summaryByArchitecture: await Promise.all(architectures.map(exportedArchitecture)),
      comparisons: comparisons.map(comparison => ({
        ...comparison,
        seeds: comparison.seeds && { ...comparison.seeds, test: WELCH },
        sentence: differenceOf(toDifference(comparison)),
      })),
    };
  }
}

async function exportedArchitecture({
  name,
  mean,
  standardDeviation,
  rows,
}: ArchitectureSummary): Promise<ExportedArchitecture> {
  return {
    name,
    mean,
    standardDeviation,
    architecture: { key: rows[0].run.architectureKey },
    rows: await Promise.all(rows.map(exportedRow)),
  };
}

/** Returns all numbers of a row. As in GraphQL, the training time and the images per second belong to the run. */
async function exportedRow(row: SummaryRow): Promise<ExportedArchitecture['rows'][number]> {
  const { trainingSeconds, imagesPerSecond, ...known } = await settled(row);
  return { ...known, run: { ...known.run, trainingSeconds, imagesPerSecond } };
}
