import { nativePrecisions } from './nativePrecisions.ts';
import { describeMachine, idleGpu } from './tensorflow.ts';

// Started by machine.ts: says what computes here, and ends.
process.send?.({ ...describeMachine(), precisions: nativePrecisions(), idleGpu: idleGpu() }, () => process.exit());
