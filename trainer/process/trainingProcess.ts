import { TrainingError } from '../errors/trainingError.ts';
import type { Assignment, Message } from '../run/messages.ts';
import { killGroup } from '../system/processGroup.ts';
import { trainRun } from '../training/trainRun.ts';

// The process that trains one run: receives its assignment, downloads, decodes, trains, and tells the trainer what happens.
// A crash in native code ends this process and one attempt, nothing else.

/** Resolves when the message has left this process. */
const send = (message: Message) =>
  new Promise<void>((sent, failed) => {
    process.send?.(message, undefined, undefined, error => (error ? failed(error) : sent()));
  });

/** Wherever a file is written, the disk may be full; and nothing about the run is wrong then. Memory is a matter of its sizes. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC')
    return `The trainer's disk is full (${message}). Free some space, or name another disk in QUINTET_CACHE_DIR and TMPDIR, then retry the run.`;
  if (/\bOOM\b|RESOURCE_EXHAUSTED|out of memory/i.test(message))
    return `The trainer's memory does not suffice. Run again with half the batchSize or a smaller imageSize, or where no other program uses the memory. (${message})`;
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

// Nobody is left to report to, and nobody needs what this process has started.
process.once('disconnect', () => {
  killGroup(process.pid);
  process.exit();
});
