/** The generation that queries read, as SQL. */
export const activeGeneration = '(SELECT generation_id FROM active_generation)';

/** Nobody switches until the transaction ends: whether a generation is active stays true. */
export const lockActiveGeneration = 'SELECT FROM active_generation FOR UPDATE';
