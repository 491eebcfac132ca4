import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Program } from './programs.ts';
import { say } from './terminal.ts';

/** A child that ends this soon after its start, this many times in a row, will not get better by another start. */
const quickSeconds = 30;
const quickDeathsAllowed = 3;
/** Between the polite signal and the end. */
const graceSeconds = 15;
/** Lines of a dead child shown as its reason. */
const lastLines = 12;

/**
 * One program kept alive: restarted by name when it dies, given up (`onHopeless`) when it keeps dying at once.
 * Its output goes to a log file; warnings and errors are also shown.
 *
 * The child leads its own process group, so that Ctrl-C reaches this process alone and the order of the end is ours;
 * the IPC channel tells it when this process is gone, however it went.
 */
export class KeptAlive {
  private child: ChildProcess | undefined;
  private stopping = false;
  private quickDeaths = 0;
  private lines: string[] = [];
  private readonly log: ReturnType<typeof createWriteStream>;

  constructor(
    private readonly program: Program,
    logFolder: string,
    private readonly onHopeless: (reason: string) => void,
  ) {
    mkdirSync(logFolder, { recursive: true });
    this.log = createWriteStream(join(logFolder, `${program.name}.log`), { flags: 'a' });
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
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      this.quickDeaths = Date.now() - began < quickSeconds * 1000 ? this.quickDeaths + 1 : 0;
      if (this.quickDeaths >= quickDeathsAllowed || code === 78)
        return this.onHopeless(
          `${this.program.name} ${how}. Its last lines:\n${this.lines.map(l => `    ${l}`).join('\n')}`,
        );
      say(`! ${this.program.name} ${how}; starting it again`);
      setTimeout(() => this.stopping || this.start(), 500 * 2 ** this.quickDeaths);
    });
  }

  private heard(line: string) {
    this.log.write(`${line}\n`);
    this.lines = [...this.lines, readable(line)].slice(-lastLines);
    if (isTrouble(line)) say(`  ${this.program.name}: ${readable(line)}`);
  }

  /** Asks it to end, insists after a while, resolves when it is gone. */
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

/** Programs log one JSON object a line (pino: level 40 warns); anything else on a line is shown as it is. */
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
