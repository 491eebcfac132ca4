import DataLoader from 'dataloader';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { Recent } from '../ground/recent.ts';
import type { Scope } from '../scope.ts';
import { type Groups, resampleAccuracies } from '../statistics/bootstrap.ts';
import { type PartOfDataset, readGroups } from './readGroups.ts';

/** How many runs' resamples are cached, at 80 kB each, so that reloading a page resamples only what has changed. */
const MOST_REMEMBERED = 200;

/** How many parts' groups are cached, at four bytes per image. */
const MOST_PARTS = 20;

/** Makes the caches that requests share. A ready dataset never changes, and neither do an attempt's predictions at an epoch. */
export const rememberGroups = () => ({
  groups: new Recent<Promise<Groups | null>>(MOST_PARTS),
  /** Includes resamples that are still being computed, so that concurrent requests share them. */
  draws: new Recent<Promise<Float64Array>>(MOST_REMEMBERED),
});

type RememberedGroups = ReturnType<typeof rememberGroups>;

interface Question {
  row: Row;
  groups: Groups;
}

/** A run's accuracy on a part, with the data that is resampled. */
interface Row {
  run: Pick<Run, 'id' | 'attempt'>;
  part: Part;
  epoch: number;
  total: number;
  right: Uint8Array | null;
  groups: Groups | null;
}

/** Reads which images belong together, and resamples accuracies by whole groups. */
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

  /** Returns null if the groups are not known. */
  groupsOf(part: PartOfDataset): Promise<Groups | null> {
    return this.#groups.load(part);
  }

  /** Returns the accuracy on each of 10,000 resamples, or null if no group has two images or predictions are not known. */
  async resampled(row: Row): Promise<Float64Array | null> {
    const { groups, right, total } = row;
    return right && groups && groups.count < total ? this.#resampled.load({ row, groups }) : null;
  }

  /** A run has its own row and is in several pairs, but is resampled only once. */
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

/** Resamples all runs in one pass. */
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

/** The attempt and the epoch are part of the key, because predictions are final only within both. */
const keyOf = ({ row: { run, part, epoch } }: Question): string => [run.id, run.attempt, part, epoch].join(' ');
