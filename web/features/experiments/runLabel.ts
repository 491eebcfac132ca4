interface Run {
  number: number;
  seed: number;
  architecture: { key: string; title: string };
}

/** Which of the runs of its architecture it is, from 0: its shade of the architecture's colour. */
export const shadeAmong = (run: Run, among: Run[]) =>
  among.filter(other => other.architecture.key === run.architecture.key && other.number < run.number).length;

/** The architecture's title; where several runs share it, with what tells them apart. */
export function runLabel(run: Run, among: Run[]) {
  const { title, key } = run.architecture;
  const alike = among.filter(other => other.architecture.key === key);
  if (alike.length < 2) return title;
  const seeds = new Set(alike.map(other => other.seed));
  return seeds.size === alike.length ? `${title}, seed ${run.seed}` : `${title}, run ${run.number}`;
}
