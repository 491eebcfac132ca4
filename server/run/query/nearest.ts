/** Returns the known name that was most likely meant, or undefined if none is similar. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const [best] = known
    .map(candidate => ({ candidate, distance: editsBetween(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(name.length * MOST_WRONG)) ? best.candidate : undefined;
}

/** Returns `; did you mean …?` to end a sentence, or `otherwise` if no known name is similar. */
export function didYouMean(name: string, known: readonly string[], otherwise = '.'): string {
  const meant = nearest(name, known);
  return meant ? `; did you mean \`${meant}\`?` : otherwise;
}

/** The share of wrong letters up to which a name counts as misspelled. */
const MOST_WRONG = 0.4;

/** Computes the Levenshtein distance, row by row. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const present = [row + 1];
    for (const [column, other] of [...b].entries())
      present.push(
        Math.min(
          (present[column] ?? 0) + 1,
          (above[column + 1] ?? 0) + 1,
          (above[column] ?? 0) + Number(letter !== other),
        ),
      );
    above = present;
  }
  return above[b.length] ?? 0;
}
