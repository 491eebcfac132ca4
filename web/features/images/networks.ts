import type { AnswerSheetQuery } from '../../graphql/graphql';
import { shadeAmong } from '../experiments/runLabel';

export type Sheet = NonNullable<AnswerSheetQuery['experiment']>['answers'];

/** A run with predictions, as the page draws it. */
export interface Network {
  id: string;
  name: string;
  epoch: number;
  architecture: string;
  shade: number;
}

/**
 * Names the part and the runs explicitly, so that the server need not determine them again for each part of the page.
 */
export const askedOf = ({ part, runs }: Sheet) => ({ part, runIds: runs.map(({ run }) => run.id) });

/** Changes when the best epoch of a run changes, because its predictions then change too. */
export const epochsOf = ({ runs }: Sheet) => runs.map(({ run, epoch }) => `${run.id} ${epoch}`).join();

export function networksOf({ runs }: Sheet): Network[] {
  const all = runs.map(({ run }) => run);
  return runs.map(({ name, epoch, run }) => ({
    id: run.id,
    name,
    epoch,
    architecture: run.architecture.key,
    shade: shadeAmong(run, all),
  }));
}
