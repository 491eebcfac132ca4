import DataLoader from 'dataloader';
import type { Database } from '../database/database.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { type Groups, resampleAccuracies } from './bootstrap.ts';
import { type PartOfDataset, readGroups } from './readGroups.ts';

/** Runs whose draws are remembered, 80 kB each: a page that is asked for again draws anew for what has changed alone. */
const MOST_REMEMBERED = 200;

interface Question {
  row: Row;
  groups: Groups;
}

type Row = Pick<SummaryRow, 'run' | 'part' | 'epoch' | 'total' | 'right' | 'groups'>;

/** Which images belong together, and how far accuracies scatter when whole groups are drawn anew. */
export class GroupingService {
  readonly #groups: DataLoader<PartOfDataset, Groups | null>;
  readonly #resampled: DataLoader<Question, Float64Array>;
  readonly #remembered = new Map<string, Float64Array>();

  constructor(database: Database) {
    this.#groups = new DataLoader(parts => readGroups(database, parts), { cache: false });
    this.#resampled = new DataLoader(async questions => this.#resampleEach(questions), { cache: false });
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

  /** One pass over the draws for the runs of each dataset that are not remembered. */
  #resampleEach(questions: readonly Question[]): Float64Array[] {
    for (const groups of new Set(questions.map(question => question.groups))) {
      const fresh = questions.filter(one => one.groups === groups && !this.#remembered.has(keyOf(one)));
      const accuracies = resampleAccuracies(
        fresh.map(({ row }) => row.right ?? new Uint8Array()),
        groups,
      );
      for (const [index, accuracy] of accuracies.entries()) {
        const question = fresh[index];
        if (question) this.#remembered.set(keyOf(question), accuracy);
      }
    }
    const answers = questions.map(question => this.#remembered.get(keyOf(question)) ?? new Float64Array());
    for (const key of [...this.#remembered.keys()].slice(0, -MOST_REMEMBERED)) this.#remembered.delete(key);
    return answers;
  }
}

/** Predictions of an attempt's epoch do not change. */
const keyOf = ({ row: { run, part, epoch } }: Question): string => [run.id, run.attempt, part, epoch].join(' ');
