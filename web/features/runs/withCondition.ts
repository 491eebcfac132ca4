/** Adds a condition to a query. */
export const withCondition = (query: string, condition: string) => {
  const asked = query.trim();
  if (asked === '') return condition;
  return `${/\bor\b/i.test(asked) ? `(${asked})` : asked} and ${condition}`;
};
