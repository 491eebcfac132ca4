/** The known name that was most likely meant; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const [best] = known
    .map(candidate => ({ candidate, distance: editsBetween(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(name.length * MOST_WRONG)) ? best.candidate : undefined;
}

/** `; did you mean …?`, or where nothing is near the words that end the sentence otherwise. */
export function didYouMean(name: string, known: readonly string[], otherwise = '.'): string {
  const meant = nearest(name, known);
  return meant ? `; did you mean \`${meant}\`?` : otherwise;
}

/** Of a name's letters: with more of them wrong, another name was meant. */
const MOST_WRONG = 0.4;

/** Levenshtein's distance, row by row. */
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
