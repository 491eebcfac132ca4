const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Checks that an id from a client is a UUID, because Postgres would raise an error for any other text. */
export const isId = (id: string): boolean => UUID.test(id);
