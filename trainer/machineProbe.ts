import { nativePrecisions } from './nativePrecisions.ts';
import { describeMachine } from './tensorflow.ts';

// Started by machine.ts: says what computes here, and ends.
process.send?.({ ...describeMachine(), precisions: nativePrecisions() }, () => process.exit());
