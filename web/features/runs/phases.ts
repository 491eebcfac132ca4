import { count } from '../../lib/format';

interface Progress {
  phase: string;
  step: number;
  steps: number;
}

/** What a trainer does before, between and after epochs, in words; `of` is what its steps count. */
const phases: Record<string, { words: string; of?: string }> = {
  'downloading images': { words: 'Downloading images', of: 'images' },
  'fetching weights': { words: 'Fetching pretrained weights' },
  'computing features': { words: 'Computing the frozen base’s features', of: 'images' },
  training: { words: 'Training' },
  evaluating: { words: 'Evaluating' },
  saving: { words: 'Saving the model' },
};

export function phaseInWords({ phase, step, steps }: Progress) {
  const { words, of } = phases[phase] ?? { words: phase };
  return of ? `${words}, ${count(step)} of ${count(steps)} ${of}` : words;
}
