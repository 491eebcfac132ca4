import { TrainingError } from '../errors/trainingError.ts';
import type { Precision } from '../graph/precision.ts';
import { systemFile } from '../system/systemFile.ts';
import { backend } from '../tensorflow/tensorflow.ts';
import { findGpu } from './gpu.ts';

/** The instructions for bfloat16, by their names in /proc/cpuinfo: oneDNN's on x86 (AVX-512 BF16, AMX), and the one on ARM. */
const PROCESSOR_FLAGS = ['avx512_bf16', 'amx_bf16', 'bf16'];
/** Ampere is NVIDIA's first architecture with bfloat16 (CUDA C++ programming guide, compute capabilities). */
const COMPUTE_CAPABILITY = 8;

/** Returns the precisions that the hardware supports. Elsewhere bfloat16 is emulated, which is slower than float32. */
export function nativePrecisions(): Precision[] {
  return (backend.isUsingGpuDevice ? gpuHasBfloat16() : processorHasBfloat16()) ? ['float32', 'bfloat16'] : ['float32'];
}

/** @throws TrainingError if this machine lacks the precision, for example because the run was queued for a different machine */
export function refuseForeignPrecision(precision: Precision): void {
  if (nativePrecisions().includes(precision)) return;
  throw new TrainingError(
    `This machine's hardware does not support ${precision}. Run again with precision float32, or start a trainer on a machine that supports it (a processor with AVX512-BF16 or AMX, or an NVIDIA GPU since Ampere).`,
  );
}

function processorHasBfloat16(): boolean {
  const flags = systemFile('/proc/cpuinfo').match(/^(flags|Features)\s*:.*$/m)?.[0] ?? '';
  return PROCESSOR_FLAGS.some(flag => flags.split(/\s+/).includes(flag));
}

const gpuHasBfloat16 = (): boolean => (findGpu()?.computeCapability ?? 0) >= COMPUTE_CAPABILITY;
