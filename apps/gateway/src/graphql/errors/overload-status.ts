import type { ApolloServerPlugin } from '@apollo/server';
import { errorCodes } from '@facet/errors';

/** Where overload left nothing to answer with, HTTP says so too: proxies and clients know 429 and Retry-After. */
export const overloadStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { data, errors = [] } = body.singleResult;
      const [refusal] = errors;
      const isWhole = data === null || data === undefined;
      if (!isWhole || refusal?.extensions?.['code'] !== 'OVERLOADED') return;
      http.status = errorCodes.OVERLOADED.status;
      http.headers.set('retry-after', String(refusal.extensions['retryAfter'] ?? 1));
    },
  }),
};
