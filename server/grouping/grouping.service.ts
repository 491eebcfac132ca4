import DataLoader from 'dataloader';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { Recent } from '../ground/recent.ts';
import type { Scope } from '../scope.ts';
import { type Groups, resampleAccuracies } from '../statistics/bootstrap.ts';
import { type PartOfDataset, readGroups } from './readGroups.ts';

/** Runs whose draws are remembered, 80 kB each: a page that is asked for again draws anew for what has changed alone. */
const MOST_REMEMBERED = 200;

/** Parts of datasets whose groups are remembered, four bytes an image. */
const MOST_PARTS = 20;

/** What requests have in common. A ready dataset never changes, and neither do the predictions of an attempt's epoch. */
export const rememberGroups = () => ({
  groups: new Recent<Promise<Groups | null>>(MOST_PARTS),
  /** Draws that are still being made are here as well, so that nobody makes them a second time. */
  draws: new Recent<Promise<Float64Array>>(MOST_REMEMBERED),
});

type RememberedGroups = ReturnType<typeof rememberGroups>;

interface Question {
  row: Row;
  groups: Groups;
}

/** A run's accuracy on a part, with what the draws are made of. */
interface Row {
  run: Pick<Run, 'id' | 'attempt'>;
  part: Part;
  epoch: number;
  total: number;
  right: Uint8Array | null;
  groups: Groups | null;
}

/** Which images belong together, and how far accuracies scatter when whole groups are drawn anew. */
export class GroupingService {
  readonly #groups: DataLoader<PartOfDataset, Groups | null, string>;
  readonly #resampled: DataLoader<Question, Float64Array>;
  readonly #draws: RememberedGroups['draws'];

  constructor({ database }: Pick<Scope, 'database'>, remembered: RememberedGroups) {
    this.#draws = remembered.draws;
    this.#groups = new DataLoader(parts => readGroups(database, parts), {
      cacheKeyFn: ({ datasetId, part }) => `${datasetId} ${part}`,
      cacheMap: remembered.groups,
    });
    this.#resampled = new DataLoader(questions => this.#resampleEach(questions), { cache: false });
  }

  /** Null where it is not known. */
  groupsOf(part: PartOfDataset): Promise<Groups | null> {
    return this.#groups.load(part);
  }

  /** A row's accuracy on each of 10,000 draws; null where images are no groups or the run's answers are not known. */
  async resampled(row: Row): Promise<Float64Array | null> {
    const { groups, right, total } = row;
    return right && groups && groups.count < total ? this.#resampled.load({ row, groups }) : null;
  }

  /** A run is in several pairs and has a row of its own, but is drawn once. */
  #resampleEach(questions: readonly Question[]): Promise<Float64Array[]> {
    const answers = new Map(questions.map(question => [keyOf(question), this.#draws.get(keyOf(question))]));
    const unknown = questions.filter(question => !answers.get(keyOf(question)));
    const fresh = [...new Map(unknown.map(question => [keyOf(question), question])).values()];
    for (const groups of new Set(fresh.map(question => question.groups)))
      for (const [key, drawn] of draw(
        fresh.filter(question => question.groups === groups),
        groups,
      )) {
        answers.set(key, drawn);
        this.#draws.set(key, drawn);
      }
    return Promise.all(questions.map(question => answers.get(keyOf(question)) ?? new Float64Array()));
  }
}

/** One pass over the draws for all of them. */
function draw(questions: readonly Question[], groups: Groups): [string, Promise<Float64Array>][] {
  const drawn = resampleAccuracies(
    questions.map(({ row }) => row.right ?? new Uint8Array()),
    groups,
  );
  return questions.map((question, index) => [
    keyOf(question),
    drawn.then(accuracies => accuracies[index] ?? new Float64Array()),
  ]);
}

/** Predictions of an attempt's epoch do not change. */
const keyOf = ({ row: { run, part, epoch } }: Question): string => [run.id, run.attempt, part, epoch].join(' ');
