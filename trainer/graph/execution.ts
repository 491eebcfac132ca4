/** How TensorFlow runs functions: `graph` records each once and runs it as one graph, `eager` runs operation by operation. */
export const EXECUTIONS = ['graph', 'eager'] as const;
export type Execution = (typeof EXECUTIONS)[number];
