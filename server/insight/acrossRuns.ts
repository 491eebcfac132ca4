import type { AugmentationRanges } from '../../common/augmentation.ts';
import type { Hyperparameters } from '../architecture/hyperparameters.ts';
import { hyperparametersOf, sortedHyperparametersOf } from '../architecture/names.ts';
import type { Layer } from '../architecture/shapes.ts';
import { type Comparison, decisiveTest, resultOf } from '../comparison/comparisons.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import { at, type Insight } from './insight.ts';
import { frozenNoBetter, gapNarrowed } from './sentences.ts';
import { CLOSED_TO, LEAST_GAP, NARROWED_TO } from './thresholds.ts';

/** An architecture, represented by one of its runs. */
export interface Contestant {
  summary: ArchitectureSummary;
  layers: readonly Layer[];
  /** The gap of the representing run: training accuracy minus accuracy on the part; null until both are known. */
  gap: number | null;
}

/** Finds insights that need a comparison of runs. */
export const insightsAcross = (contestants: readonly Contestant[], comparisons: readonly Comparison[]): Insight[] => [
  ...gapsNarrowed(contestants),
  ...frozenNoBetterThanScratch(contestants, comparisons),
];

/** Compares the gaps of each pair that differs only in augmentation. */
const gapsNarrowed = (contestants: readonly Contestant[]): Insight[] =>
  contestants.filter(augments).flatMap(augmented =>
    contestants
      .filter(plain => !augments(plain) && likeness(plain) === likeness(augmented))
      .map(plain => gapBetween(plain, augmented))
      .filter(insight => insight !== null),
  );

function gapBetween(plain: Contestant, augmented: Contestant): Insight | null {
  if (plain.gap === null || augmented.gap === null) return null;
  if (plain.gap < LEAST_GAP || augmented.gap > NARROWED_TO * plain.gap) return null;
  const [without, withIt] = [plain.summary.standing, augmented.summary.standing];
  return {
    kind: 'AUGMENTATION_NARROWED_GAP',
    sentence: gapNarrowed({
      part: withIt.part,
      closed: augmented.gap <= CLOSED_TO * plain.gap,
      without: { name: plain.summary.name, accuracy: without.accuracy, gap: plain.gap },
      with: { name: augmented.summary.name, accuracy: withIt.accuracy, gap: augmented.gap },
    }),
    runs: [without.run, withIt.run],
    evidence: at('SUMMARY'),
    suggestedEpochs: null,
  };
}

/** Compares each network with a frozen base to the best network that was trained from scratch. */
function frozenNoBetterThanScratch(contestants: readonly Contestant[], comparisons: readonly Comparison[]): Insight[] {
  const scratch = contestants.find(one => !hasFrozenBase(one) && !isPretrained(one));
  if (!scratch) return [];
  return contestants
    .filter(one => hasFrozenBase(one) && isPretrained(one))
    .flatMap(frozen => {
      const compared = comparisons.find(
        ({ pair }) =>
          (pair.a === frozen.summary && pair.b === scratch.summary) ||
          (pair.a === scratch.summary && pair.b === frozen.summary),
      );
      const insight = compared && frozenAgainst(frozen.summary, scratch.summary, compared);
      return insight ? [insight] : [];
    });
}

function frozenAgainst(
  frozen: ArchitectureSummary,
  scratch: ArchitectureSummary,
  comparison: Comparison,
): Insight | null {
  const accuracyOf = ({ mean, standing }: ArchitectureSummary) => (comparison.seeds ? mean : standing.accuracy);
  const test = resultOf(comparison, decisiveTest(comparison)) ?? comparison;
  if (test.shown && accuracyOf(frozen) > accuracyOf(scratch)) return null;
  return {
    kind: 'FROZEN_BASE_NO_BETTER',
    sentence: frozenNoBetter({
      frozen: { name: frozen.name, accuracy: accuracyOf(frozen) },
      scratch: { name: scratch.name, accuracy: accuracyOf(scratch) },
      p: test.pValueAdjusted,
      shown: test.shown,
    }),
    runs: [frozen.standing.run, scratch.standing.run],
    evidence: at('COMPARISONS'),
    suggestedEpochs: null,
  };
}

const hasFrozenBase = ({ layers }: Contestant): boolean => layers.some(({ trainable }) => trainable === false);

/** The hyperparameter `weights` names pretrained weights. Architectures without it start from random weights. */
const isPretrained = (contestant: Contestant): boolean =>
  !['none', undefined].includes(settingsOf(contestant).weights as string | undefined);

const AUGMENTATION: readonly (keyof AugmentationRanges)[] = [
  'rotationRange',
  'widthShiftRange',
  'heightShiftRange',
  'shearRange',
  'zoomRange',
  'horizontalFlip',
];

const augments = (contestant: Contestant): boolean => AUGMENTATION.some(name => settingsOf(contestant)[name]);

/** Returns a key that is the same for runs that differ only in augmentation, of which `fillMode` is a part. */
function likeness(contestant: Contestant): string {
  const others = sortedHyperparametersOf(contestant.summary.rows[0].run).filter(
    ([name]) => ![...AUGMENTATION, 'fillMode'].includes(name),
  );
  return JSON.stringify([contestant.layers, others]);
}

const settingsOf = ({ summary }: Contestant): Hyperparameters => hyperparametersOf(summary.rows[0].run);
