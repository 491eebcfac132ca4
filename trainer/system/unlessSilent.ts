/**
 * Gives `use` a signal that aborts when `heard` has not been called for so many seconds. A timeout for the whole transfer would
 * fail on slow lines; a timeout for silence only detects dead connections.
 */
export async function unlessSilent<Result>(
  seconds: number,
  use: (signal: AbortSignal, heard: () => void) => Promise<Result>,
): Promise<Result> {
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`no data received for ${seconds} s`));
  const timer = setTimeout(giveUp, seconds * 1000);
  try {
    return await use(silence.signal, () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}
