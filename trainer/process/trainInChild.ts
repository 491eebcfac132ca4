import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Logger } from 'pino';
import { computingEnvironment } from '../env.ts';
import type { ArtifactFile, Assignment, Message, Report } from '../run/messages.ts';
import type { Progress } from '../run/progress.ts';
import { killGroup } from '../system/processGroup.ts';
import { scriptBeside } from '../system/scriptBeside.ts';

/** The number of the process's last lines that a failure quotes. */
const LAST_LINES = 5;
/** The lines that TensorFlow prints at every start. */
const TENSORFLOW_REMARK = /^(I\d{4} |WARNING: All log messages before|To enable the following instructions)/;

export type ChildOptions = {
  /** The number of threads that the process computes with. */
  threads: number;
  /** Kills the process when it aborts. */
  signal: AbortSignal;
  log: Logger;
};

/** The receivers of the process's messages. */
export type Listeners = {
  onLog: (text: string) => void;
  onProgress: (progress: Progress) => void;
  onArtifact: (file: ArtifactFile) => void;
  /** Sends a report. Reports are sent one after another, and the process is killed if one of them fails. */
  report: (message: Report) => Promise<unknown>;
};

/** The state of the process, according to its messages so far. */
type Said = { finished: boolean; failure?: string; place: string; reports: Promise<unknown> };

/** Resolves when the process has ended and its reports are accepted, with the reason if training failed. */
export async function trainInChild(
  assignment: Assignment,
  { threads, signal, log }: ChildOptions,
  listeners: Listeners,
): Promise<{ failure?: string }> {
  signal.throwIfAborted();
  const child = fork(scriptBeside(import.meta.url, 'trainingProcess'), {
    env: computingEnvironment(threads),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced', // sends probabilities as typed arrays
    detached: true, // leads a process group of its own, which includes pip while it downloads weights
  });
  const kill = () => child.pid && killGroup(child.pid);
  signal.addEventListener('abort', kill);

  const lines = lastLinesOf(child, log);
  const said = listen(child, listeners, kill);
  child.send(assignment, error => {
    if (error) log.error({ err: error }, 'the training process could not receive its assignment');
  });
  const ending = await endOf(child);
  signal.removeEventListener('abort', kill);
  await said.reports;
  signal.throwIfAborted();
  if (said.finished || said.failure) return { failure: said.failure };
  const tail = lines.length ? ` Its last lines: ${lines.join(' / ')}` : '';
  return {
    failure: `The training process ${ending} ${said.place}. Retry the run; if it fails again, check the trainer's memory and log.${tail}`,
  };
}

/** Passes messages to their listeners, and updates the returned state. */
function listen(child: ChildProcess, { onLog, onProgress, onArtifact, report }: Listeners, kill: () => void): Said {
  const said: Said = { finished: false, place: 'before the first epoch', reports: Promise.resolve() };
  child.on('message', (message: Message) => {
    switch (message.kind) {
      case 'log':
        return onLog(message.text);
      case 'progress':
        said.place = placeInWords(message.progress);
        return onProgress(message.progress);
      case 'artifact':
        return onArtifact(message);
      case 'failed':
        said.failure = message.reason;
        return;
      case 'done':
        said.finished = true;
        return;
      default:
        said.reports = said.reports.then(() => report(message));
        said.reports.catch(kill);
    }
  });
  return said;
}

/** Resolves when the process has ended, with a description of how. */
async function endOf(child: ChildProcess): Promise<string> {
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((ended, missing) => {
    child.once('close', (...how) => ended(how));
    child.once('error', error => missing(new Error(`The training process could not be started: ${error.message}`)));
  });
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}

function placeInWords({ phase, epoch, step }: Progress): string {
  if (phase === 'training') return `in epoch ${epoch}, step ${step}`;
  return epoch ? `while ${phase}, after epoch ${epoch}` : `while ${phase}`;
}

/** Copies the output of the process to the trainer's log. Its last lines may explain a crash. */
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
