/** The name in pg_stat_activity of the listening connection that every server has. */
export const EVENTS_CLIENT = 'quintet-events';
