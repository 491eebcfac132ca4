import { query } from './client.ts';
import { graphql } from './graphql/index.ts';

const isEmpty = graphql(`
  query IsEmpty { datasets { id } experiments(first: 1) { totalCount } }
`);

const start = graphql(`
  mutation StartDemo($input: StartExperimentInput!) { startExperiment(input: $input) { id } }
`);

/** True on a database without datasets and experiments. */
export async function isEmptyQuintet() {
  const { datasets, experiments } = await query(isEmpty, {});
  return datasets.length === 0 && experiments.totalCount === 0;
}

export const startDemoExperiment = (datasetId: string, epochs: number) =>
  query(start, {
    input: { name: 'Demo: drawn faces', datasetId, architectures: ['baseline'], hyperparameters: { epochs } },
  });
