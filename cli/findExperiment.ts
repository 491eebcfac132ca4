import { query } from './client.ts';
import { CommandError } from './errors.ts';
import { graphql } from './graphql/index.ts';

const findExperiments = graphql(`
  query FindExperiments($idOrName: ID!, $name: String!) {
    experiment(id: $idOrName) { id }
    experiments(name: $name, first: 20) { nodes { id createdAt } }
  }
`);

/** Returns the id of the experiment with this id, or of the only one with this name. */
export async function findExperiment(idOrName: string): Promise<string> {
  const { experiment, experiments } = await query(findExperiments, { idOrName, name: idOrName });
  const [first, ...others] = experiment ? [experiment] : experiments.nodes;
  if (!first) throw new CommandError(`There is no experiment "${idOrName}". Give its id or its whole name.`);
  if (others.length > 0)
    throw new CommandError(
      `Several experiments are called "${idOrName}". Give the id of one: ` +
        `${experiments.nodes.map(({ id, createdAt }) => `${id} (${createdAt})`).join(', ')}.`,
    );
  return first.id;
}
