import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { readBestEpochPredictions } from '../prediction/readPredictions.ts';
import { readLabels } from './readLabels.ts';

/** The number of runs whose predictions are in memory at once: 8 MB for 10,000 images and ten classes. */
const RUNS_AT_ONCE = 20;

export interface Question {
  run: Run;
  part: Part;
}

/** The predictions of a run for the images of a part at its best epoch, and the true classes of the images. */
export interface Judged {
  part: Part;
  epoch: number;
  probabilities: Uint8Array;
  labels: readonly number[];
}

/**
 * Reads the predictions and labels of each question with two statements, null if a run has no predictions of the part. Equal
 * questions get the same object.
 */
export async function readJudged(database: Database, questions: readonly Question[]): Promise<(Judged | null)[]> {
  const predictions = await readBestEpochPredictions(database, questions);
  const labelsOf = await readLabels(database, predictions);
  const answers = new Map(
    predictions.map(({ runId, datasetId, part, epoch, probabilities }) => {
      const labels = labelsOf({ datasetId, part });
      return [keyOf(runId, part, epoch), labels ? { part, epoch, probabilities, labels } : null];
    }),
  );
  return questions.map(({ run, part }) => answers.get(keyOf(run.id, part, run.bestEpoch)) ?? null);
}

/** Computes a value from each answer. Only a few answers are in memory at a time, because a page may ask about hundreds of runs. */
export async function readFromJudged<Made>(
  database: Database,
  questions: readonly Question[],
  make: (judged: Judged) => Made,
): Promise<(Made | null)[]> {
  const keyOfQuestion = ({ run, part }: Question) => keyOf(run.id, part, run.bestEpoch);
  const asked = [...new Map(questions.map(question => [keyOfQuestion(question), question])).values()];
  const made = new Map<string, Made>();
  for (let start = 0; start < asked.length; start += RUNS_AT_ONCE) {
    const few = asked.slice(start, start + RUNS_AT_ONCE);
    for (const [index, judged] of (await readJudged(database, few)).entries()) {
      const question = few[index];
      if (judged && question) made.set(keyOfQuestion(question), make(judged));
    }
  }
  return questions.map(question => made.get(keyOfQuestion(question)) ?? null);
}

const keyOf = (runId: string, part: Part, epoch: number | null): string => `${runId} ${part} ${epoch}`;
