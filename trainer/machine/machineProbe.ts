import { describeMachine, idleGpu } from './describeMachine.ts';
import { nativePrecisions } from './nativePrecisions.ts';

// Started by machine.ts: says what computes here, and ends.
process.send?.({ ...describeMachine(), precisions: nativePrecisions(), idleGpu: idleGpu() }, () => process.exit());
