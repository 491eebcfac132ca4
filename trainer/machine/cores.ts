import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { systemFile } from '../system/systemFile.ts';

/** Cores that this process may keep busy: those it is bound to, and no more than its control groups grant. */
export const usableCores = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(grantedCores())));

/**
 * The processor time that containers and services are limited to, in cores; without end where nothing limits it. Of a control
 * group and those around it the tightest limit counts (cgroup v2, `cpu.max`: microseconds granted in a period, and the period).
 */
export function grantedCores(root = '/sys/fs/cgroup', membership = systemFile('/proc/self/cgroup')): number {
  const group = membership.match(/^0::(.*)$/m)?.[1] ?? '/';
  const [granted, period] = systemFile(join(root, group, 'cpu.max'))
    .split(' ')
    .map(Number);
  const here = granted && period ? granted / period : Number.POSITIVE_INFINITY; // `max` is no number
  return group === '/' ? here : Math.min(here, grantedCores(root, `0::${dirname(group)}`));
}
