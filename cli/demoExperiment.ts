import { query } from './client.ts';
import { graphql } from './graphql/index.ts';

const isEmpty = graphql(`
  query IsEmpty { datasets { id } experiments(first: 1) { totalCount } }
`);

const start = graphql(`
  mutation StartDemo($input: StartExperimentInput!) { startExperiment(input: $input) { id } }
`);

const add = graphql(`
  mutation AddToDemo($input: StartRunInput!) { startRun(input: $input) { id } }
`);

/** Returns whether the database has neither datasets nor experiments. */
export async function isEmptyQuintet() {
  const { datasets, experiments } = await query(isEmpty, {});
  return datasets.length === 0 && experiments.totalCount === 0;
}

/** Starts the demo experiment and returns its id. */
export async function startDemoExperiment(
  datasetId: string,
  architectures: readonly string[],
  hyperparameters: Record<string, unknown>,
): Promise<string> {
  const input = { name: 'Demo: drawn faces', datasetId, architectures: [...architectures], hyperparameters };
  return (await query(start, { input })).startExperiment.id;
}

export const addDemoRun = (experimentId: string, architecture: string, hyperparameters: Record<string, unknown>) =>
  query(add, { input: { experimentId, architecture, hyperparameters } });
