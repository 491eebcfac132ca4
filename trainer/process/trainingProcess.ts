import { TrainingError } from '../errors/trainingError.ts';
import type { Assignment, Message } from '../run/messages.ts';
import { killGroup } from '../system/processGroup.ts';
import { trainRun } from '../training/trainRun.ts';

// The process that trains one run. It receives its assignment, downloads and decodes images, trains and reports to the trainer.
// A crash in native code ends only this process and one attempt.

/** Resolves when the message has left this process. */
const send = (message: Message) =>
  new Promise<void>((sent, failed) => {
    process.send?.(message, undefined, undefined, error => (error ? failed(error) : sent()));
  });

/** Explains errors that are not the run's fault (a full disk) or are solved by smaller sizes (too little memory). */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC')
    return `The trainer's disk is full (${message}). Free some space, or set QUINTET_CACHE_DIR and TMPDIR to folders on a different disk, then retry the run.`;
  if (/\bOOM\b|RESOURCE_EXHAUSTED|out of memory/i.test(message))
    return `The trainer does not have enough memory. Run again with half the batchSize or a smaller imageSize, or on a machine with more free memory. (${message})`;
  return message;
}

process.once('message', async (assignment: Assignment) => {
  try {
    await trainRun(assignment, send);
    await send({ kind: 'done' });
  } catch (error) {
    if (!(error instanceof TrainingError)) process.stderr.write(`${(error as Error).stack}\n`); // for the trainer's log
    await send({ kind: 'failed', reason: reasonOf(error as NodeJS.ErrnoException) });
  }
  process.exit();
});

// The trainer has ended, so this process ends too, with all processes that it has started.
process.once('disconnect', () => {
  killGroup(process.pid);
  process.exit();
});
