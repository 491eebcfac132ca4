import type { Prisma, Run } from '../generated/prisma/client.ts';
import type { Entry } from './entry.ts';

export interface Description {
  environment: Record<string, unknown>;
  parameterCount: number;
  trainableParameterCount: number;
}

/** What a repetition of the training needs to know, and how many parameters the trainer counted. */
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
        environment: environment as Prisma.InputJsonObject, // came as JSON over GraphQL
        parameterCount,
        trainableParameterCount,
      },
    }),
});
