/** How a training's functions run: `graph` records each once and runs it as one graph of TensorFlow, `eager` operation by operation. */
export const EXECUTIONS = ['graph', 'eager'] as const;
export type Execution = (typeof EXECUTIONS)[number];
