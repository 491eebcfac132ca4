const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids come from clients; what is no UUID names nothing, and Postgres would take it for an error. */
export const isId = (id: string): boolean => UUID.test(id);
