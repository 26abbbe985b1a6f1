/** Every error code of Facet, with the HTTP status it has at an edge. Codes are stable: clients branch on them. */
export const errorCodes = {
  BAD_INPUT: { status: 400 },
  MALFORMED_JSON: { status: 400 },
  UNAUTHENTICATED: { status: 401 },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  PAYLOAD_TOO_LARGE: { status: 413 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415 },
  GRAPHQL_PARSE_FAILED: { status: 400 },
  GRAPHQL_VALIDATION_FAILED: { status: 400 },
  QUERY_TOO_DEEP: { status: 400 },
  QUERY_TOO_EXPENSIVE: { status: 400 },
  /** 429 and not 503: after a 429 Segment's clients wait for `Retry-After` and lose nothing, after a 503 they give up. */
  OVERLOADED: { status: 429 },
  NOT_READY: { status: 503 },
  TIMEOUT: { status: 503 },
  MODEL_INVALID: { status: 500 },
  DATABASE_UNAVAILABLE: { status: 503 },
  QUEUE_UNAVAILABLE: { status: 503 },
  CONFIG_INVALID: { status: 500 },
  INTERNAL: { status: 500 },
} as const satisfies Record<string, { readonly status: number }>;

export type ErrorCode = keyof typeof errorCodes;
