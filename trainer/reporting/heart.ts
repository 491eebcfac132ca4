import type { Logger } from 'pino';
import type { Api, Claim } from '../api.ts';
import { ClaimLost, Unavailable } from '../errors/serverErrors.ts';
import type { Progress } from '../run/progress.ts';

/** The shortest interval between two reports of progress. A cancelled run also finds out within this time. */
const PROGRESS_SECONDS = 1;

type Settings = {
  api: Api;
  claim: Claim;
  heartbeatSeconds: number;
  log: Logger;
  /** Abandons the run, because the claim is lost or the server refuses the heartbeat. */
  abandon: (error: unknown) => void;
};

/** Renews the lease of a claim from construction until `stop`, and sends new progress soon after it is set. */
export class Heart {
  readonly #settings: Settings;
  readonly #timer: NodeJS.Timeout;
  #latest: Progress | undefined;
  #sent: Progress | undefined;
  #last = 0;
  #underWay = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#timer = setInterval(() => this.#tick(), Math.min(PROGRESS_SECONDS, settings.heartbeatSeconds) * 1000);
  }

  set progress(latest: Progress) {
    this.#latest = latest;
  }

  /** The progress that no heartbeat has sent yet. */
  get unsent(): Progress | undefined {
    return this.#latest === this.#sent ? undefined : this.#latest;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #tick(): Promise<void> {
    const { api, claim, heartbeatSeconds, log, abandon } = this.#settings;
    const due = performance.now() - this.#last >= heartbeatSeconds * 1000;
    if (this.#underWay || (!this.unsent && !due)) return;
    this.#underWay = true;
    this.#last = performance.now();
    try {
      const latest = this.#latest;
      if (!(await api.heartbeat(claim, latest))) abandon(new ClaimLost('The claim is no longer held.'));
      this.#sent = latest;
    } catch (error) {
      if (error instanceof Unavailable) log.warn({ reason: error.message }, 'heartbeat failed');
      else abandon(error);
    } finally {
      this.#underWay = false;
    }
  }
}
