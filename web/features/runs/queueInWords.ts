import { count } from '../../lib/format';

/** Describes the position of a queued run; empty while no trainer can take it. */
export function queueInWords({ queuePosition, obstacle }: { queuePosition: number | null; obstacle: string | null }) {
  if (queuePosition === null || obstacle) return '';
  return queuePosition === 0 ? 'next in queue' : `${ordinal(queuePosition + 1)} in queue`;
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** Writes `2nd`, `11th`, `21st`. */
const ordinal = (place: number) => `${count(place)}${endings[rules.select(place)] ?? 'th'}`;
