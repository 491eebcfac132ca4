import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogFile } from './logFile.ts';
import type { Program } from './programs.ts';
import { say } from './terminal.ts';

/** A child that ends this soon after its start, this many times in a row, is not restarted again. */
const quickSeconds = 30;
const quickDeathsAllowed = 3;
/** The time between SIGTERM and SIGKILL. */
const graceSeconds = 15;
/** The number of a child's last lines that are shown when it is not restarted again. */
const lastLines = 12;

/**
 * Keeps one program alive: restarts it when it ends, and calls `onHopeless` when it keeps ending right after its start.
 * Its output goes to a log file; warnings and errors are also printed.
 *
 * The child leads a process group of its own, so that Ctrl-C reaches only this process, which then stops its children in
 * order. The closing IPC channel tells the child that this process has ended, even if it was killed.
 */
export class KeptAlive {
  private child: ChildProcess | undefined;
  private stopping = false;
  private quickDeaths = 0;
  private lines: string[] = [];
  private readonly log: LogFile;

  constructor(
    private readonly program: Program,
    logFolder: string,
    private readonly onHopeless: (reason: string) => void,
  ) {
    mkdirSync(logFolder, { recursive: true });
    const path = join(logFolder, `${program.name}.log`);
    this.log = new LogFile(path, reason => say(`! ${path} cannot be written (${reason}); lines are missing from it`));
    this.start();
  }

  private start() {
    const began = Date.now();
    const child = spawn(process.execPath, [...this.program.flags, this.program.script], {
      env: { ...process.env, NODE_ENV: 'production', ...this.program.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', line => this.heard(line));
    const ended = (how: string, code?: number | null) => {
      if (this.stopping) return;
      this.quickDeaths = Date.now() - began < quickSeconds * 1000 ? this.quickDeaths + 1 : 0;
      if (this.quickDeaths >= quickDeathsAllowed || code === 78)
        return this.onHopeless(
          `${this.program.name} ${how}. Its last lines:\n${this.lines.map(l => `    ${l}`).join('\n')}`,
        );
      say(`! ${this.program.name} ${how}; starting it again`);
      setTimeout(() => this.stopping || this.start(), 500 * 2 ** this.quickDeaths);
    };
    child.once('exit', (code, signal) => ended(signal ? `was ended by ${signal}` : `ended with code ${code}`, code));
    // Without a process there is no exit. Node itself may be missing, for example after an update.
    child.on('error', error => child.pid === undefined && ended(`could not be started (${error.message})`));
  }

  private heard(line: string) {
    this.log.append(line);
    this.lines = [...this.lines, readable(line)].slice(-lastLines);
    if (isTrouble(line)) say(`  ${this.program.name}: ${readable(line)}`);
  }

  /** Sends SIGTERM, then SIGKILL if the program does not end in time. Resolves when it has ended. */
  async stop() {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>(done => child.once('exit', () => done()));
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), graceSeconds * 1000);
    await gone;
    clearTimeout(insist);
    this.log.end();
  }
}

/** Parses a line of pino's log: one JSON object, with level 40 for warnings. Returns undefined for any other line. */
function parse(line: string): { level?: number; msg?: string; reason?: string } | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const readable = (line: string) => {
  const entry = parse(line);
  return entry?.msg ? [entry.msg, entry.reason].filter(Boolean).join(': ') : line;
};

const isTrouble = (line: string) => (parse(line)?.level ?? 0) >= 40;
