import type { Experiment } from '../generated/prisma/client.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Summary, SummaryService } from '../summary/summary.service.ts';
import { goesOn } from '../summary/summary.ts';
import { type Comparison, compare } from './comparisons.ts';
import { type Outcome, verdictOf } from './sentences.ts';

/** Whether one architecture is better than another, or luck. */
export class ComparisonService {
  readonly #summaries: SummaryService;

  constructor(summaries: SummaryService) {
    this.#summaries = summaries;
  }

  async ofExperiment(experiment: Experiment): Promise<Comparison[]> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return compare(await this.#summaries.byArchitecture(summary));
  }

  async verdictOn(experiment: Experiment): Promise<string> {
    const summary = await this.#summaries.ofExperiment(experiment);
    return verdictOf(outcomeOf(summary, await this.#summaries.byArchitecture(summary)));
  }
}

/** By the runs that stand for their architectures, as the comparisons are. */
function outcomeOf({ part, runs, chance }: Summary, architectures: readonly ArchitectureSummary[]): Outcome {
  const contestants = architectures
    .map(({ name, rows: [{ run, accuracy, low, high }] }) => ({ name, run, accuracy, low, high }))
    .sort((a, b) => b.accuracy - a.accuracy);
  const nameOf = (run: { id: string }) => contestants.find(one => one.run.id === run.id)?.name ?? '';
  return {
    contestants,
    pairs: compare(architectures).map(({ a, b, pValueAdjusted: p, shown }) => ({
      a: nameOf(a),
      b: nameOf(b),
      p,
      shown,
    })),
    part,
    images: chance?.total ?? 0,
    chance: chance?.accuracy ?? null,
    runs: {
      total: runs.length,
      goingOn: runs.filter(goesOn).length,
      endedEarly: contestants.filter(({ run }) => run.status === 'FAILED' || run.status === 'CANCELLED').length,
    },
  };
}
