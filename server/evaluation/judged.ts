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

/** Null where a run has no predictions of the part. Two statements, however many questions. */
export async function readJudged(database: Database, questions: readonly Question[]): Promise<(Judged | null)[]> {
  const predictions = await readHeadlinePredictions(database, questions);
  const labelsOf = await readLabels(database, predictions);
  return questions.map(({ run, part }) => {
    const found = predictions.find(
      prediction => prediction.runId === run.id && prediction.part === part && prediction.epoch === run.bestEpoch,
    );
    const labels = found && labelsOf(found);
    return labels ? { part, epoch: found.epoch, probabilities: found.probabilities, labels } : null;
  });
}
