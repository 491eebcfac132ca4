/** Postgres' text holds no NUL, but the last words of a process may. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '');
