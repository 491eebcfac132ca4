import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { readHeadlinePredictions } from '../prediction/readPredictions.ts';
import { readLabels } from './readLabels.ts';

export interface Question {
  run: Run;
  part: Part;
}

/** What a run said of a part's images at its headline epoch, beside what they are. */
export interface Judged {
  part: Part;
  epoch: number;
  probabilities: Uint8Array;
  labels: readonly number[];
}

/**
 * Null where a run has no predictions of the part. Two statements, however many questions; the same answer to the same question,
 * so that what is derived from it can be derived once.
 */
export async function readJudged(database: Database, questions: readonly Question[]): Promise<(Judged | null)[]> {
  const predictions = await readHeadlinePredictions(database, questions);
  const labelsOf = await readLabels(database, predictions);
  const answers = new Map(
    predictions.map(({ runId, datasetId, part, epoch, probabilities }) => {
      const labels = labelsOf({ datasetId, part });
      return [keyOf(runId, part, epoch), labels ? { part, epoch, probabilities, labels } : null];
    }),
  );
  return questions.map(({ run, part }) => answers.get(keyOf(run.id, part, run.bestEpoch)) ?? null);
}

const keyOf = (runId: string, part: Part, epoch: number | null): string => `${runId} ${part} ${epoch}`;
