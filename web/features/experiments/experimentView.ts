import type { Headline } from '../../graphql/graphql';
import { useIdsInAddress, useInAddress } from '../../lib/address';

const rules: Record<Headline, string> = {
  BEST_ACCURACY: 'best accuracy',
  LOWEST_LOSS: 'lowest loss',
  LAST: 'last epoch',
};

/** In the order in which they are offered. */
export const allRules: readonly Headline[] = ['BEST_ACCURACY', 'LOWEST_LOSS', 'LAST'];

export const ruleInWords = (rule: Headline) => rules[rule];

const ruleInAddress = (rule: Headline) => rule.toLowerCase().replace('_', '-');

/** How an experiment is looked at, apart from what it is: in the address. */
export function useExperimentView() {
  const [wanted, setRule] = useInAddress('rule');
  const [standing, setStanding] = useIdsInAddress('standing');
  return {
    /** Which epoch of each run the summary is of; null for the experiment's own rule. */
    rule: allRules.find(rule => ruleInAddress(rule) === wanted) ?? null,
    setRule: (rule: Headline | null) => setRule(rule && ruleInAddress(rule)),
    /** Runs that stand for their architectures instead of those with the lowest seeds. */
    standing,
    setStanding,
  };
}
