import { listed } from '../../lib/format';
import { type ArchitectureLike, fieldsOf, same } from './hyperparameterFields';
import type { Values } from './useHyperparameters';

type Run = { number: number; seed: number; hyperparameters: Values; architecture: { key: string } };

/** The values of a form before any change. */
export type StartingPoint = { values: Values; name: string; seed: number };

/**
 * Returns the values for an additional run of an architecture. They are those of its latest run in the experiment with
 * a new seed, so that both are compared as seeds of one configuration. An architecture that is new to the experiment
 * gets its defaults, the settings that all runs share, and the lowest seed.
 */
export function startingPoint(runs: Run[], architecture: ArchitectureLike): StartingPoint {
  const own = runs.filter(run => run.architecture.key === architecture.key);
  const [latest] = own.toSorted((one, other) => other.number - one.number);
  if (latest) {
    const alike = own.filter(run => same(run.hyperparameters, latest.hyperparameters));
    // A higher seed is used because the lowest one represents the configuration and should continue to.
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

/** The hyperparameters that every architecture has. */
const ofEveryArchitecture = ['imageSize', 'epochs', 'batchSize', 'precision'];

const isShared = ([first, ...rest]: Run[], name: string) =>
  first?.hyperparameters[name] !== undefined &&
  rest.every(({ hyperparameters }) => same(hyperparameters[name], first.hyperparameters[name]));
