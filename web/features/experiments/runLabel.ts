interface Run {
  number: number;
  seed: number;
  architecture: { key: string; title: string };
}

/**
 * Returns the run's index among the runs of its architecture, which determines its shade of the architecture's colour.
 */
export const shadeAmong = (run: Run, among: Run[]) =>
  among.filter(other => other.architecture.key === run.architecture.key && other.number < run.number).length;

/** Returns the architecture's title; runs that share it also get their seed or number. */
export function runLabel(run: Run, among: Run[]) {
  const { title, key } = run.architecture;
  const alike = among.filter(other => other.architecture.key === key);
  if (alike.length < 2) return title;
  const seeds = new Set(alike.map(other => other.seed));
  return seeds.size === alike.length ? `${title}, seed ${run.seed}` : `${title}, run ${run.number}`;
}
