/**
 * Returns the environment variables that are set. An empty one counts as unset, because shells and compose files leave
 * defaults empty.
 */
export const setVariables = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
