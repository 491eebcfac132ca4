import { listed } from '../../lib/format';
import { type ArchitectureLike, fieldsOf, same } from './hyperparameterFields';
import type { Values } from './useHyperparameters';

type Run = { number: number; seed: number; hyperparameters: Values; architecture: { key: string } };

/** What a form begins from, before anything in it is changed. */
export type StartingPoint = { values: Values; name: string; seed: number };

/**
 * One run more of an architecture: as its latest in the experiment but for the seed, so that they count as one
 * contestant. Of an architecture that is new there: the defaults with what all runs have in common, and their first seed.
 */
export function startingPoint(runs: Run[], architecture: ArchitectureLike): StartingPoint {
  const own = runs.filter(run => run.architecture.key === architecture.key);
  const [latest] = own.toSorted((one, other) => other.number - one.number);
  if (latest) {
    const alike = own.filter(run => same(run.hyperparameters, latest.hyperparameters));
    // Above the others: the lowest stands for all of them, and should go on to do so.
    const seed = Math.max(...alike.map(run => run.seed)) + 1;
    return { values: latest.hyperparameters, name: `run ${latest.number}`, seed };
  }
  const common = fieldsOf([architecture]).filter(
    ({ name }) => ofEveryArchitecture.includes(name) && isShared(runs, name),
  );
  const apart = common.filter(({ name }) => !same(runs[0]?.hyperparameters[name], architecture.defaults[name]));
  return {
    values: Object.fromEntries(common.map(({ name }) => [name, runs[0]?.hyperparameters[name]])),
    name:
      apart.length === 0
        ? 'the defaults'
        : `the defaults with the experiment’s ${listed(apart.map(({ title }) => title.toLowerCase()))}`,
    seed: runs.length > 0 ? Math.min(...runs.map(run => run.seed)) : 1,
  };
}

/** Other hyperparameters are an architecture's own. */
const ofEveryArchitecture = ['imageSize', 'epochs', 'batchSize', 'precision'];

const isShared = ([first, ...rest]: Run[], name: string) =>
  first?.hyperparameters[name] !== undefined &&
  rest.every(({ hyperparameters }) => same(hyperparameters[name], first.hyperparameters[name]));
