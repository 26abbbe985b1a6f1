import { toUnavailableError, toUnstorableTextError } from '@facet/database';
import { FacetError, toSafeError, type ErrorCode } from '@facet/errors';

/** What fastify's own refusals are called here. */
const fastifyCodes: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The body is larger than 2 MiB.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['MALFORMED_JSON', 'The body is not valid JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['MALFORMED_JSON', 'The body is empty; JSON was expected.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.'],
  FST_CP_ERR_INVALID_CONTENT_ENCODING: [
    'UNSUPPORTED_MEDIA_TYPE',
    'Pack the body with gzip or not at all.',
  ],
  FST_CP_ERR_INVALID_CONTENT: ['BAD_INPUT', 'The body cannot be unpacked.'],
};

/** The one place where any error becomes one that a client may see. */
export function toEdgeError(error: unknown): FacetError {
  if (error instanceof FacetError) return error;
  const fromDatabase = toUnavailableError(error) ?? toUnstorableTextError(error);
  if (fromDatabase !== null) return fromDatabase;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  const known = typeof code === 'string' ? fastifyCodes[code] : undefined;
  if (known !== undefined) return new FacetError(known[0], known[1], { cause: error });
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new FacetError('BAD_INPUT', 'The request cannot be read.', { cause: error });
  }
  return toSafeError(error);
}
