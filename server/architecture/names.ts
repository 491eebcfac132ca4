import type { Run } from '../generated/prisma/client.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/** Names each run by the title of its architecture. Runs of the same architecture add the hyperparameters that differ. */
export const namesOf = (runs: readonly Run[], titles: ReadonlyMap<string, string>): string[] =>
  runs.map(run => {
    const title = titles.get(run.architectureId) ?? run.architectureKey;
    const alike = runs.filter(({ architectureKey }) => architectureKey === run.architectureKey).map(hyperparametersOf);
    const own = hyperparametersOf(run);
    const values = differing(alike).map(name => `${name} ${own[name] ?? 'unset'}`);
    return values.length === 0 ? title : `${title} (${values.join(', ')})`;
  });

/** Returns the names of the hyperparameters that are not the same everywhere. */
export const differing = (all: readonly Hyperparameters[]): string[] =>
  [...new Set(all.flatMap(Object.keys))].filter(name => new Set(all.map(one => JSON.stringify(one[name]))).size > 1);

/** Returns the hyperparameters sorted by name, because the order within the object depends on the trainer that announced them. */
export const sortedHyperparametersOf = (run: Run): [string, unknown][] =>
  Object.entries(hyperparametersOf(run)).sort(([a], [b]) => (a < b ? -1 : 1));

/** The cast is safe: the column is written from a GraphQL JSON object only. */
export const hyperparametersOf = ({ hyperparameters }: Run): Hyperparameters => hyperparameters as Hyperparameters;
