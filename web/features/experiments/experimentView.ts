import type { Headline } from '../../graphql/graphql';
import { useIdsInAddress, useInAddress } from '../../lib/address';

const rules: Record<Headline, string> = {
  BEST_ACCURACY: 'best accuracy',
  LOWEST_LOSS: 'lowest loss',
  LAST: 'last epoch',
};

/** The rules in the order in which they are offered. */
export const allRules: readonly Headline[] = ['BEST_ACCURACY', 'LOWEST_LOSS', 'LAST'];

export const ruleInWords = (rule: Headline) => rules[rule];

const ruleInAddress = (rule: Headline) => rule.toLowerCase().replace('_', '-');

/** Keeps how an experiment is shown in the address. */
export function useExperimentView() {
  const [wanted, setRule] = useInAddress('rule');
  const [standing, setStanding] = useIdsInAddress('standing');
  return {
    /** The rule that chooses each run's epoch in the summary; null for the experiment's own rule. */
    rule: allRules.find(rule => ruleInAddress(rule) === wanted) ?? null,
    setRule: (rule: Headline | null) => setRule(rule && ruleInAddress(rule)),
    /** The runs that represent their architectures instead of those with the lowest seeds. */
    standing,
    setStanding,
  };
}
