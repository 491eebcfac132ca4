import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { readHeadlinePredictions } from '../prediction/readPredictions.ts';
import { readLabels } from './readLabels.ts';

/** Runs whose predictions are in memory at once: 8 MB, of 10,000 images of ten classes. */
const RUNS_AT_ONCE = 20;

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

/** What is made of each answer. The answers themselves are read a few at a time and let go, for a page may ask of hundreds of runs. */
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
