const greatestSeed = 2 ** 31 - 1;
/** The server's limit. */
const mostSeeds = 100;

/** Parses `1, 2, 5-8` into distinct seeds, or returns what is wrong with the text. */
export function parseSeeds(text: string): { seeds: number[] } | { error: string } {
  const seeds = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const match = /^(\d+)(?:[-–](\d+))?$/.exec(part);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (!match || to < from) return { error: `“${part}” is not a seed. Enter whole numbers: 1, 2, 3 or 1-5.` };
    if (to > greatestSeed) return { error: `A seed must be from 0 to ${greatestSeed}.` };
    for (let seed = from; seed <= to && seeds.size <= mostSeeds; seed++) seeds.add(seed);
  }
  if (seeds.size > mostSeeds) return { error: 'At most 100 seeds are allowed.' };
  return seeds.size > 0 ? { seeds: [...seeds] } : { error: 'Enter at least one seed.' };
}
