import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Logger } from 'pino';
import { type Api, type Claim, type Claimed, ClaimLost, Unavailable, untilAccepted } from './api.ts';
import { computingEnvironment } from './env.ts';
import type { Execution } from './graph/execution.ts';
import { bytesOf } from './numbers/floatBytes.ts';
import { LogRelay } from './reporting/logRelay.ts';
import { Uploads } from './reporting/uploads.ts';
import type { ArtifactFile, Assignment, Message } from './run/messages.ts';
import type { Progress } from './run/progress.ts';
import { killGroup } from './system/processGroup.ts';
import { scriptBeside } from './system/scriptBeside.ts';
import { withUnfinishedFolder } from './system/unfinishedFolder.ts';

/** Progress is sent this often at most; a cancelled run hears of it as soon. */
const PROGRESS_SECONDS = 1;
/** Lines of a crashed process that go into the run's failure. */
const LAST_LINES = 5;
/** What TensorFlow says of itself at every start. */
const TENSORFLOW_REMARK = /^(I\d{4} |WARNING: All log messages before|To enable the following instructions)/;

type Settings = {
  api: Api;
  trainerId: string;
  heartbeatSeconds: number;
  server: Assignment['server'];
  cacheDir: string;
  weightFiles: Assignment['weightFiles'];
  execution: Execution;
  /** To compute with, for the whole run. */
  threads: number;
  log: Logger;
  /** The trainer is stopping: the run is let go without a word, and given back by whoever stops. */
  signal: AbortSignal;
};

/**
 * One attempt at one run, from claim to end: starts the process that trains, relays what it says, renews the lease. Numbers,
 * log and files travel beside each other, each in its order and repeated until the server takes it; the run ends when all of
 * them are there. Heartbeats may fail, the lease forgives a few.
 */
export async function runOne(run: Claimed, settings: Settings): Promise<void> {
  const { api, trainerId, log } = settings;
  const claim: Claim = { runId: run.id, attempt: run.attempt, trainerId };
  const lost = new AbortController();
  const signal = AbortSignal.any([settings.signal, lost.signal]);
  const letGo = (error: unknown) => lost.abort(error);

  const deliver = <T>(report: () => Promise<T>) =>
    untilAccepted(report, signal, reason => log.warn({ run: run.number, reason }, 'a report waits for the server'));

  const lines = new LogRelay(batch => deliver(() => api.appendLog(claim, batch)).catch(letGo));
  const uploads = new Uploads(file => deliver(() => api.upload(claim, file)).catch(letGo));
  const progress: { latest?: Progress; sent?: Progress } = {};
  const heart = beat(api, claim, settings.heartbeatSeconds, progress, letGo, log);
  try {
    const outcome = await withUnfinishedFolder(join(settings.cacheDir, 'runs'), async folder => {
      const dataset = await deliver(() => api.dataset(run.experiment.dataset));
      const outcome = await trainInChild(
        {
          architecture: run.architecture.key,
          hyperparameters: run.hyperparameters,
          seed: run.seed,
          headline: run.experiment.headline,
          dataset,
          server: settings.server,
          cacheDir: settings.cacheDir,
          weightFiles: settings.weightFiles,
          execution: settings.execution,
          folder,
        },
        {
          signal,
          log,
          lines,
          threads: settings.threads,
          onProgress: latest => {
            progress.latest = latest;
          },
          onArtifact: file => uploads.add(file),
          report: message => deliver(() => send(api, claim, message)),
        },
      );
      await Promise.all([uploads.flush(), lines.flush()]);
      return outcome;
    });
    const { latest } = progress;
    if (latest !== progress.sent) await deliver(() => api.heartbeat(claim, latest));
    await deliver<unknown>(() => (outcome.failure ? api.fail(claim, outcome.failure) : api.complete(claim)));
    log.info(
      { run: run.number, attempt: run.attempt, reason: outcome.failure },
      outcome.failure ? 'run failed' : 'run completed',
    );
  } catch (error) {
    if (settings.signal.aborted) return;
    const cause = lost.signal.aborted ? lost.signal.reason : error;
    if (cause instanceof ClaimLost)
      return log.info({ run: run.number, attempt: run.attempt }, 'run cancelled or taken over');
    log.error({ run: run.number, reason: (cause as Error).message, err: cause }, 'run given up');
    await untilAccepted(() => api.fail(claim, (cause as Error).message), settings.signal).catch(() => undefined);
  } finally {
    clearInterval(heart);
  }
}

type Report = Extract<Message, { kind: 'described' | 'epoch' }>;

function send(api: Api, claim: Claim, message: Report): Promise<unknown> {
  switch (message.kind) {
    case 'described': {
      const { kind: _, ...description } = message;
      return api.describe(claim, description);
    }
    case 'epoch': {
      const { part, probabilities } = message.predictions;
      return api.reportEpoch(claim, {
        epoch: message.epoch,
        metrics: Object.entries(message.metrics).map(([key, value]) => ({ key, value })),
        predictions: [{ part, probabilities: bytesOf(probabilities).toString('base64') }],
      });
    }
  }
}

/** Renews the lease, with news of the progress as soon as there are any. */
function beat(
  api: Api,
  claim: Claim,
  heartbeatSeconds: number,
  progress: { latest?: Progress; sent?: Progress },
  letGo: (error: unknown) => void,
  log: Logger,
): NodeJS.Timeout {
  let last = 0;
  let underWay = false;
  const tick = async () => {
    const due = performance.now() - last >= heartbeatSeconds * 1000;
    if (underWay || (progress.latest === progress.sent && !due)) return;
    underWay = true;
    last = performance.now();
    try {
      const { latest } = progress;
      if (!(await api.heartbeat(claim, latest))) letGo(new ClaimLost('The claim is no longer held.'));
      progress.sent = latest;
    } catch (error) {
      if (error instanceof Unavailable) log.warn({ reason: error.message }, 'heartbeat failed');
      else letGo(error);
    } finally {
      underWay = false;
    }
  };
  return setInterval(tick, Math.min(PROGRESS_SECONDS, heartbeatSeconds) * 1000);
}

type Relay = {
  threads: number;
  signal: AbortSignal;
  log: Logger;
  lines: LogRelay;
  onProgress: (progress: Progress) => void;
  onArtifact: (file: ArtifactFile) => void;
  report: (message: Report) => Promise<unknown>;
};

/** Resolves when the process has ended and its reports are accepted; with the reason, if the training failed. */
async function trainInChild(assignment: Assignment, relay: Relay): Promise<{ failure?: string }> {
  const { signal, log, lines } = relay;
  signal.throwIfAborted();
  const child = fork(scriptBeside(import.meta.url, 'trainingProcess'), {
    env: computingEnvironment(relay.threads),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced', // probabilities travel as they are
    detached: true, // leads a group of its own, which pip, when it fetches weights, belongs to
  });
  const kill = () => child.pid && killGroup(child.pid);
  signal.addEventListener('abort', kill);

  const said = lastLinesOf(child, log);
  let finished = false;
  let failure: string | undefined;
  let at = 'before the first epoch';
  let reports: Promise<unknown> = Promise.resolve();
  child.on('message', (message: Message) => {
    switch (message.kind) {
      case 'log':
        return lines.add(message.text);
      case 'progress':
        at = placeInWords(message.progress);
        return relay.onProgress(message.progress);
      case 'artifact':
        return relay.onArtifact(message);
      case 'failed':
        failure = message.reason;
        return;
      case 'done':
        finished = true;
        return;
      default:
        reports = reports.then(() => relay.report(message));
        reports.catch(kill);
    }
  });
  child.send(assignment, error => {
    if (error) log.error({ err: error }, 'the training process did not take its assignment');
  });

  const [code, ending] = await new Promise<[number | null, NodeJS.Signals | null]>((ended, missing) => {
    child.once('close', (...how) => ended(how));
    child.once('error', error => missing(new Error(`The training process could not be started: ${error.message}`)));
  });
  signal.removeEventListener('abort', kill);
  await reports;
  signal.throwIfAborted();
  if (finished || failure) return { failure };
  const how = ending ? `was ended by ${ending}` : `ended with exit code ${code}`;
  const tail = said.length ? ` Its last lines: ${said.join(' / ')}` : '';
  return {
    failure: `The training process ${how} ${at}. Retry the run; if it fails again, look at the trainer's memory and log.${tail}`,
  };
}

function placeInWords({ phase, epoch, step }: Progress): string {
  if (phase === 'training') return `in epoch ${epoch}, step ${step}`;
  return epoch ? `while ${phase}, after epoch ${epoch}` : `while ${phase}`;
}

/** What the process writes besides its messages goes to the trainer's log; the end of it explains a crash. */
function lastLinesOf(child: ChildProcess, log: Logger): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', line => {
        log.info(line);
        if (TENSORFLOW_REMARK.test(line)) return;
        lines.push(line);
        if (lines.length > LAST_LINES) lines.shift();
      });
  return lines;
}
