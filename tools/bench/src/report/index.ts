export { formatTable, type Cell } from './table.ts';
