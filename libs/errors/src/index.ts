export { errorCodes, type ErrorCode } from './codes.ts';
export { FacetError, toSafeError, type FacetErrorOptions } from './facet-error.ts';
