import type { EvaluationService } from '../evaluation/evaluation.service.ts';
import type { SummaryRow } from './summary.ts';

/** On the training images as they are; known of the headline epoch alone. */
export async function accuracyOnTraining(
  { run, epoch }: SummaryRow,
  evaluations: EvaluationService,
): Promise<number | null> {
  const training = await evaluations.accuracyOn(run, 'TRAIN');
  return training?.epoch === epoch ? training.accuracy : null;
}
