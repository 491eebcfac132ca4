import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { systemFile } from '../system/systemFile.ts';

/** Returns the number of cores that this process may use, given its CPU affinity and the limits of its control groups. */
export const usableCores = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(grantedCores())));

/**
 * Returns the CPU limit of a container or service in cores, or infinity if there is none. It is the lowest limit of a control
 * group and its ancestors (cgroup v2, `cpu.max`: the microseconds granted in each period, and the length of the period).
 */
export function grantedCores(root = '/sys/fs/cgroup', membership = systemFile('/proc/self/cgroup')): number {
  const group = membership.match(/^0::(.*)$/m)?.[1] ?? '/';
  const [granted, period] = systemFile(join(root, group, 'cpu.max'))
    .split(' ')
    .map(Number);
  const here = granted && period ? granted / period : Number.POSITIVE_INFINITY; // `max` means no limit
  return group === '/' ? here : Math.min(here, grantedCores(root, `0::${dirname(group)}`));
}
