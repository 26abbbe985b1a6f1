export { ingestBatch, type IngestOptions } from './ingest-batch.ts';
export { eventLimits } from './limits.ts';
export type {
  CategoryMapping,
  CategoryMappingPage,
  CategorySuggestion,
  MappingOrigin,
} from './mapping/mapping.ts';
export {
  rejectionCodes,
  type IngestResult,
  type RejectedEvent,
  type RejectionCode,
} from './result.ts';
export { callTypes, readBatch, readCall, type CallType, type WireBatch } from './wire/batch.ts';
