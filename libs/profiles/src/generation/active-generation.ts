/** The generation that queries read, as SQL. */
export const activeGeneration = '(SELECT generation_id FROM active_generation)';
