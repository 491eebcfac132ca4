import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { CannotStart } from '../../start/terminal.ts';

/** Cgroup v1's own tree of memory limits. */
const V1 = '/sys/fs/cgroup/memory';

/** How a program is started with no more than so much memory, what the system caches of its files included. */
export type MemoryLimit = {
  /** What goes before the command. */
  prefix: readonly string[];
  how: string;
  remove: () => void;
};

/** @throws CannotStart where nothing on this machine can hold a program to it */
export function limitMemory(bytes: number): MemoryLimit {
  if (existsSync('/run/systemd/system')) return bySystemd(bytes);
  if (existsSync(`${V1}/memory.limit_in_bytes`) && process.getuid?.() === 0) return byControlGroup(bytes);
  throw new CannotStart(
    'Nothing here can limit the memory of a program with its cached files: that takes systemd, or root and cgroup v1. Leave that measurement out with --only.',
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
