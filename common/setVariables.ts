/** Returns the variables that are set. Shells and compose files leave unset variables empty, so an empty one counts as unset. */
export const setVariables = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
