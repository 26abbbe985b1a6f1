/** Connections to the database, of each contender alike: the gateway's own number. */
export const poolSize = 10;
