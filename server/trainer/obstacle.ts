import { isDeepStrictEqual } from 'node:util';
import type { Abilities } from '../architecture/atWork.ts';
import type { Choices } from '../architecture/choices.ts';
import type { Run } from '../generated/prisma/client.ts';

type Wanted = Pick<Run, 'architectureKey' | 'hyperparameters'>;

/** Explains why no trainer can claim the run, or returns null if one can. The condition is the one in recording/takeRun.ts. */
export function obstacleTo(
  { architectureKey, hyperparameters }: Wanted,
  trainers: readonly Abilities[],
): string | null {
  if (trainers.length === 0) return 'No trainer is online. Start one.';
  const able = trainers
    .filter(({ architectureKeys }) => architectureKeys.includes(architectureKey))
    .map(({ choices }) => choices[architectureKey] ?? {});
  if (able.length === 0) return `No online trainer has the architecture ${architectureKey}. Start one that does.`;
  const settings = hyperparameters as Settings;
  const unknown = able.map(choices => unknownTo(choices, settings));
  if (unknown.some(names => names.length === 0)) return null;
  const unknownToAll = [...new Set(unknown.flat())].filter(name => unknown.every(names => names.includes(name)));
  const lacking = unknownToAll.map(name => `${name} ${settings[name]} (only ${knownTo(able, name).join(' or ')})`);
  return (
    `No online trainer supports ${lacking.length ? lacking.join(' or ') : 'all of its settings'}. ` +
    'Start one that does, or run it again with different settings.'
  );
}

type Settings = Record<string, unknown>;

const unknownTo = (choices: Choices, settings: Settings): string[] =>
  Object.entries(choices)
    .filter(
      ([name, known]) => Object.hasOwn(settings, name) && !known.some(one => isDeepStrictEqual(one, settings[name])),
    )
    .map(([name]) => name);

const knownTo = (able: readonly Choices[], name: string) => [...new Set(able.flatMap(choices => choices[name] ?? []))];
