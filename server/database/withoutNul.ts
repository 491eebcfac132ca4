/** Removes NUL characters, which Postgres cannot store but the output of a process may contain. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '');
