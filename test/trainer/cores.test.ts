import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grantedCores } from '../../trainer/machine/cores.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

test('the lowest limit of a control group and its ancestors applies', () => {
  const root = temporaryFolder();
  const limit = (group: string, cpuMax: string) => {
    mkdirSync(join(root, group), { recursive: true });
    writeFileSync(join(root, group, 'cpu.max'), `${cpuMax}\n`);
  };
  // docker run --cpus=2.5 writes this: 250,000 µs in every 100,000.
  limit('system.slice', '250000 100000');
  limit('system.slice/docker', 'max 100000');
  limit('system.slice/docker/tight', '50000 100000');
  const cores = (group: string) => grantedCores(root, `0::/${group}\n`);
  expect(cores('system.slice/docker/tight')).toBe(0.5);
  expect(cores('system.slice/docker')).toBe(2.5);
  expect(cores('user.slice')).toBe(Number.POSITIVE_INFINITY);
  // Inside a container the root is its own group.
  limit('', '150000 100000');
  expect(cores('')).toBe(1.5);
});
