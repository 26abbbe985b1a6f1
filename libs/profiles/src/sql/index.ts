export { activeGeneration } from '../generation/active-generation.ts';
export { modelJson } from '../read/profile-sql.ts';
export { epochMs } from './epoch-ms.ts';
export { isRowId } from './row-id.ts';
