import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Api, Claim, Claimed } from './api.ts';
import { ClaimLost } from './errors/serverErrors.ts';
import { trainInChild } from './process/trainInChild.ts';
import { Heart } from './reporting/heart.ts';
import { LogRelay } from './reporting/logRelay.ts';
import { sendReport } from './reporting/sendReport.ts';
import { untilAccepted } from './reporting/untilAccepted.ts';
import { Uploads } from './reporting/uploads.ts';
import type { Assignment } from './run/messages.ts';
import { withUnfinishedFolder } from './system/unfinishedFolder.ts';

type Settings = Pick<Assignment, 'server' | 'cacheDir' | 'weightFiles' | 'execution'> & {
  api: Api;
  trainerId: string;
  heartbeatSeconds: number;
  /** The number of threads to compute with during the whole run. */
  threads: number;
  log: Logger;
  /** Aborts when the trainer stops. The run is abandoned without a report, and `stop` in main.ts returns it to the queue. */
  signal: AbortSignal;
};

/**
 * Trains one attempt at one run: starts the training process, relays its messages to the server and renews the lease. Numbers,
 * log and files are sent independently, each in order and repeated until the server accepts them. The run ends once the server
 * has all of them. Heartbeats may fail, since the lease outlasts a few.
 */
export async function runOne(run: Claimed, settings: Settings): Promise<void> {
  const { api, trainerId, heartbeatSeconds, log } = settings;
  const claim: Claim = { runId: run.id, attempt: run.attempt, trainerId };
  const lost = new AbortController();
  const signal = AbortSignal.any([settings.signal, lost.signal]);
  const abandon = (error: unknown) => lost.abort(error);
  const deliver: Deliver = report =>
    untilAccepted(report, signal, reason =>
      log.warn({ run: run.number, reason }, 'waiting for the server to accept a report'),
    );

  const heart = new Heart({ api, claim, heartbeatSeconds, log, abandon });
  try {
    const { failure } = await train(run, settings, { claim, signal, abandon, deliver, heart });
    const { unsent } = heart;
    if (unsent) await deliver(() => api.heartbeat(claim, unsent));
    await deliver<unknown>(() => (failure ? api.fail(claim, failure) : api.complete(claim)));
    log.info({ run: run.number, attempt: run.attempt, reason: failure }, failure ? 'run failed' : 'run completed');
  } catch (error) {
    if (settings.signal.aborted) return;
    const cause = lost.signal.aborted ? lost.signal.reason : error;
    if (cause instanceof ClaimLost)
      return log.info({ run: run.number, attempt: run.attempt }, 'run cancelled or taken over');
    log.error({ run: run.number, reason: (cause as Error).message, err: cause }, 'run abandoned');
    await untilAccepted(() => api.fail(claim, (cause as Error).message), settings.signal).catch(() => undefined);
  } finally {
    heart.stop();
  }
}

/** Repeats a report until the server accepts it or the run is abandoned. */
type Deliver = <T>(report: () => Promise<T>) => Promise<T>;

type Held = {
  claim: Claim;
  signal: AbortSignal;
  abandon: (error: unknown) => void;
  deliver: Deliver;
  heart: Heart;
};

/** Trains in a process of its own. Resolves when the server has all of its reports, log lines and files. */
function train(
  run: Claimed,
  { api, server, cacheDir, weightFiles, execution, threads, log }: Settings,
  { claim, signal, abandon, deliver, heart }: Held,
): Promise<{ failure?: string }> {
  const lines = new LogRelay(batch => deliver(() => api.appendLog(claim, batch)).catch(abandon));
  const uploads = new Uploads(file => deliver(() => api.upload(claim, file)).catch(abandon));
  return withUnfinishedFolder(join(cacheDir, 'runs'), async folder => {
    const assignment: Assignment = {
      architecture: run.architecture.key,
      hyperparameters: run.hyperparameters,
      seed: run.seed,
      headline: run.experiment.headline,
      dataset: await deliver(() => api.dataset(run.experiment.dataset)),
      server,
      cacheDir,
      weightFiles,
      execution,
      folder,
    };
    const outcome = await trainInChild(
      assignment,
      { threads, signal, log },
      {
        onLog: text => lines.add(text),
        onProgress: progress => {
          heart.progress = progress;
        },
        onArtifact: file => uploads.add(file),
        report: message => deliver(() => sendReport(api, claim, message)),
      },
    );
    await Promise.all([uploads.flush(), lines.flush()]);
    return outcome;
  });
}
