import { describeMachine, idleGpu } from './describeMachine.ts';
import { nativePrecisions } from './nativePrecisions.ts';

// Started by machine.ts. Sends a description of the machine and ends.
process.send?.({ ...describeMachine(), precisions: nativePrecisions(), idleGpu: idleGpu() }, () => process.exit());
