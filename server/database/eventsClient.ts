/** What the listening connection, which every server has, is called in pg_stat_activity. */
export const EVENTS_CLIENT = 'quintet-events';
