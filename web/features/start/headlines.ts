import type { Headline } from '../../graphql/graphql';

/** The rules that choose a run's best epoch. */
export const headlines: { value: Headline; label: string; description: string }[] = [
  { value: 'BEST_ACCURACY', label: 'Best validation accuracy', description: 'The earliest epoch that reaches it.' },
  { value: 'LOWEST_LOSS', label: 'Lowest validation loss', description: 'Where overfitting begins, or just before.' },
  { value: 'LAST', label: 'Last epoch', description: 'No choosing by validation images at all.' },
];
