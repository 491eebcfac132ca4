import type { Prisma, Run } from '../generated/prisma/client.ts';
import type { Entry } from './entry.ts';

export interface Description {
  environment: Record<string, unknown>;
  parameterCount: number;
  trainableParameterCount: number;
}

/** Records the environment, which is needed to repeat the training, and the number of parameters that the trainer counted. */
export const descriptionEntry = ({
  environment,
  parameterCount,
  trainableParameterCount,
}: Description): Entry<Run> => ({
  change: { change: 'description' },
  write: (tx, { id }) =>
    tx.run.update({
      where: { id },
      data: {
        environment: environment as Prisma.InputJsonObject, // comes from GraphQL JSON
        parameterCount,
        trainableParameterCount,
      },
    }),
});
