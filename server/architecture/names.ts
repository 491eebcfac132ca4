import type { Run } from '../generated/prisma/client.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/** The titles of the runs' architectures, each unlike the others: runs of the same one add the hyperparameters that differ. */
export const namesOf = (runs: readonly Run[], titles: ReadonlyMap<string, string>): string[] =>
  runs.map(run => {
    const title = titles.get(run.architectureId) ?? run.architectureKey;
    const alike = runs.filter(({ architectureKey }) => architectureKey === run.architectureKey).map(hyperparametersOf);
    const own = hyperparametersOf(run);
    const values = differing(alike).map(name => `${name} ${own[name] ?? 'unset'}`);
    return values.length === 0 ? title : `${title} (${values.join(', ')})`;
  });

/** The names of those that are not the same in all. */
export const differing = (all: readonly Hyperparameters[]): string[] =>
  [...new Set(all.flatMap(Object.keys))].filter(name => new Set(all.map(one => JSON.stringify(one[name]))).size > 1);

/** Names and values in one order, for the object's own is what its trainer happened to announce. */
export const sortedHyperparametersOf = (run: Run): [string, unknown][] =>
  Object.entries(hyperparametersOf(run)).sort(([a], [b]) => (a < b ? -1 : 1));

/** They came as a JSON object over GraphQL. */
export const hyperparametersOf = ({ hyperparameters }: Run): Hyperparameters => hyperparameters as Hyperparameters;
