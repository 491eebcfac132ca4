import type { ArchitectureService } from '../architecture/architecture.service.ts';
import { differing, hyperparametersOf } from '../architecture/names.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { ExperimentService } from '../experiment/experiment.service.ts';
import type { Run } from '../generated/prisma/client.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { RunService } from '../run/run.service.ts';
import { warningsOn } from './warnings.ts';

/** Nobody can tell more lines than this apart in a chart. */
const MOST_RUNS = 50;

interface Services {
  architectures: ArchitectureService;
  datasets: DatasetService;
  experiments: ExperimentService;
  runs: RunService;
}

export interface Selection {
  runs: Run[];
  differing: { name: string; title: string }[];
  warnings: string[];
}

/** Compares runs that somebody selected, from any experiments. */
export class SelectionService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async of(names: readonly string[]): Promise<Selection> {
    if (names.length > MOST_RUNS)
      throw new InvalidInput(`${names.length} runs were given, but at most ${MOST_RUNS} can be compared.`);
    const { architectures, datasets, experiments, runs: all } = this.#services;
    const named = await Promise.all(names.map(name => all.get(name)));
    const runs = [...new Map(named.map(run => [run.id, run])).values()]; // A run has an id and a number.
    const known = await Promise.all(runs.map(run => architectures.ofRun(run)));
    const origins = await Promise.all(
      runs.map(async run => {
        const experiment = await experiments.get(run.experimentId);
        return { run, experiment, dataset: await datasets.get(experiment.datasetId) };
      }),
    );
    const titles = new Map(known.flatMap(({ hyperparametersSchema }) => titlesOf(hyperparametersSchema)));
    return {
      runs,
      differing: differing(runs.map(hyperparametersOf)).map(name => ({ name, title: titles.get(name) ?? name })),
      warnings: warningsOn(origins),
    };
  }
}

const titlesOf = ({ properties }: Record<string, unknown>): [string, string][] =>
  Object.entries((properties ?? {}) as Record<string, { title?: string } | undefined>).flatMap(([name, property]) =>
    property?.title ? [[name, property.title]] : [],
  );
