import type { Headline } from '../../graphql/graphql';

/** The rules that choose a run's best epoch. */
export const headlines: { value: Headline; label: string; description: string }[] = [
  { value: 'BEST_ACCURACY', label: 'Highest validation accuracy', description: 'The first epoch that reaches it.' },
  { value: 'LOWEST_LOSS', label: 'Lowest validation loss', description: 'Usually just before overfitting begins.' },
  { value: 'LAST', label: 'Last epoch', description: 'Validation images play no role in the choice.' },
];
