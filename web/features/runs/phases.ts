import { count } from '../../lib/format';

interface Progress {
  phase: string;
  step: number;
  steps: number;
}

/** The phases of a trainer's work; `of` is the unit of their steps. */
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
