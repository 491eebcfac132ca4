import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { computingEnvironment } from '../../trainer/env.ts';
import { idleGpu } from '../../trainer/machine/describeMachine.ts';
import { findGpu } from '../../trainer/machine/gpu.ts';
import { nativePrecisions } from '../../trainer/machine/nativePrecisions.ts';
import { backend } from '../../trainer/tensorflow/tensorflow.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** Puts a fake nvidia-smi into PATH, which answers in the format of NVIDIA's (nvidia-smi --help-query-gpu). */
function installNvidiaSmi(script: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'nvidia-smi'), 0o755);
  process.env.PATH = `${folder}:${before.PATH}`;
}

test('a trainer uses and names the GPU that it was started with, or the first one', () => {
  installNvidiaSmi(`case "$1" in
    --id=0) echo "NVIDIA H100 80GB HBM3, 9.0";;
    --id=1) echo "Tesla T4, 7.5";;
    --id=*) echo "No devices were found" >&2; exit 6;;
    *) echo "NVIDIA H100 80GB HBM3, 9.0"; echo "Tesla T4, 7.5";;
  esac`);
  delete process.env.CUDA_VISIBLE_DEVICES;
  expect(findGpu()).toEqual({ name: 'NVIDIA H100 80GB HBM3', computeCapability: 9 });
  expect(computingEnvironment(1).CUDA_VISIBLE_DEVICES).toBe('0');
  process.env.CUDA_VISIBLE_DEVICES = '1';
  expect(findGpu()).toEqual({ name: 'Tesla T4', computeCapability: 7.5 });
  expect(computingEnvironment(1).CUDA_VISIBLE_DEVICES).toBe('1');
  // nvidia-smi does not find a part of a GPU by this name.
  process.env.CUDA_VISIBLE_DEVICES = 'MIG-5c89852c-d268-c3f3-1b07-005d5ae1dc3f';
  expect(findGpu()).toEqual({ name: 'NVIDIA H100 80GB HBM3', computeCapability: 9 });
  // CUDA interprets an empty value as no GPU.
  process.env.CUDA_VISIBLE_DEVICES = '';
  expect(findGpu()).toBeUndefined();
  expect(computingEnvironment(1).CUDA_VISIBLE_DEVICES).toBe('');
});

// On a machine with a working GPU, no GPU is idle.
test.skipIf(backend.isUsingGpuDevice)(
  'a GPU that TensorFlow cannot use is reported, and does not affect the offered precisions',
  () => {
    const precisions = nativePrecisions();
    installNvidiaSmi('exit 9');
    expect(idleGpu()).toBeUndefined();
    installNvidiaSmi('echo "NVIDIA H100 80GB HBM3, 9.0"');
    expect(idleGpu()).toBe('NVIDIA H100 80GB HBM3');
    expect(nativePrecisions()).toEqual(precisions);
  },
);

test('a failing driver counts as no GPU', () => {
  installNvidiaSmi('echo "NVIDIA-SMI has failed because it could not communicate with the NVIDIA driver."; exit 9');
  expect(findGpu()).toBeUndefined();
});
