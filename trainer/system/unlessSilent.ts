/**
 * Gives `use` a signal for its request, which ends it once nothing was heard for so long. A limit on all of a transfer would
 * be one on the speed of the line; silence tells a dead connection from a slow one.
 */
export async function unlessSilent<Result>(
  seconds: number,
  use: (signal: AbortSignal, heard: () => void) => Promise<Result>,
): Promise<Result> {
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`nothing came for ${seconds} s`));
  const timer = setTimeout(giveUp, seconds * 1000);
  try {
    return await use(silence.signal, () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}
