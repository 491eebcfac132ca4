import type { RunEvent } from '../events/event.ts';

/** Such a change may concern anything, and who reads the whole afterwards has read whatever else was told with it. */
export const isOfWhole = ({ change }: RunEvent) => change === 'status' || change === 'description';
