import { TrainingError } from '../errors/trainingError.ts';
import type { Precision } from '../graph/precision.ts';
import { systemFile } from '../system/systemFile.ts';
import { backend } from '../tensorflow/tensorflow.ts';
import { findGpu } from './gpu.ts';

/** Of x86 the extensions that oneDNN multiplies bfloat16 with (AVX-512 BF16, AMX), of ARM the one; as /proc/cpuinfo names them. */
const PROCESSOR_FLAGS = ['avx512_bf16', 'amx_bf16', 'bf16'];
/** NVIDIA's first with bfloat16 is Ampere (CUDA C++ programming guide, compute capabilities). */
const COMPUTE_CAPABILITY = 8;

/** In which precisions what computes here multiplies by itself. Elsewhere bfloat16 is emulated, and slower than float32. */
export function nativePrecisions(): Precision[] {
  return (backend.isUsingGpuDevice ? gpuHasBfloat16() : processorHasBfloat16()) ? ['float32', 'bfloat16'] : ['float32'];
}

/** @throws TrainingError when this machine does not have it, as where a run was queued for another */
export function refuseForeignPrecision(precision: Precision): void {
  if (nativePrecisions().includes(precision)) return;
  throw new TrainingError(
    `What computes here has no ${precision} of its own. Run again with precision float32, or start a trainer on a machine that has it (a processor with AVX512-BF16 or AMX, an NVIDIA GPU since Ampere).`,
  );
}

function processorHasBfloat16(): boolean {
  const flags = systemFile('/proc/cpuinfo').match(/^(flags|Features)\s*:.*$/m)?.[0] ?? '';
  return PROCESSOR_FLAGS.some(flag => flags.split(/\s+/).includes(flag));
}

const gpuHasBfloat16 = (): boolean => (findGpu()?.computeCapability ?? 0) >= COMPUTE_CAPABILITY;
