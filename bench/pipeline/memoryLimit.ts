import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { CannotStart } from '../../start/terminal.ts';

/** Directory of memory limits in cgroup v1. */
const V1 = '/sys/fs/cgroup/memory';

/** A way to start a program with limited memory, including the system's cache of its files. */
export type MemoryLimit = {
  /** Words to put before the command. */
  prefix: readonly string[];
  how: string;
  remove: () => void;
};

/** @throws CannotStart if nothing on this machine can limit a program's memory */
export function limitMemory(bytes: number): MemoryLimit {
  if (existsSync('/run/systemd/system')) return bySystemd(bytes);
  if (existsSync(`${V1}/memory.limit_in_bytes`) && process.getuid?.() === 0) return byControlGroup(bytes);
  throw new CannotStart(
    'This machine cannot limit the memory of a program including its cached files: that needs systemd, or root and cgroup v1. Leave out `larger-than-memory` with --only.',
  );
}

function bySystemd(bytes: number): MemoryLimit {
  const whose = process.getuid?.() === 0 ? [] : ['--user'];
  return {
    prefix: ['systemd-run', ...whose, '--scope', '--quiet', '-p', `MemoryMax=${bytes}`, '-p', 'MemorySwapMax=0', '--'],
    how: 'systemd-run with MemoryMax',
    remove: () => {},
  };
}

function byControlGroup(bytes: number): MemoryLimit {
  const group = `${V1}/quintet-bench-${process.pid}`;
  mkdirSync(group);
  const enter = `echo ${bytes} > ${group}/memory.limit_in_bytes && echo $$ > ${group}/cgroup.procs && exec "$@"`;
  return {
    prefix: ['sh', '-c', enter, 'sh'],
    how: 'a control group with memory.limit_in_bytes (cgroup v1)',
    remove: () => rmdirSync(group),
  };
}
