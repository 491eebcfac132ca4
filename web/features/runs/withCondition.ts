/** A query that asks for one thing more. */
export const withCondition = (query: string, condition: string) => {
  const asked = query.trim();
  if (asked === '') return condition;
  return `${/\bor\b/i.test(asked) ? `(${asked})` : asked} and ${condition}`;
};
