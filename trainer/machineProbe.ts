import { describeMachine } from './tensorflow.ts';

// Started by machine.ts: says what computes here, and ends.
process.send?.(describeMachine(), () => process.exit());
