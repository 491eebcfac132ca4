/** The environment's variables that are set: an empty one means the default, as shells and compose files leave them. */
export const setVariables = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
