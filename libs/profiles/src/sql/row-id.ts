const longestId = 18;

/** Row ids are decimal strings that fit into 64 bits. */
export const isRowId = (id: string): boolean => /^\d+$/.test(id) && id.length <= longestId;
