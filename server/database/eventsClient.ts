/** The name in pg_stat_activity of the connection on which a server listens for events. Every server has one. */
export const EVENTS_CLIENT = 'quintet-events';
