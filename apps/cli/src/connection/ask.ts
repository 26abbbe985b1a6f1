import { CommandFailure } from '../command-failure.ts';
import { connect } from './connect.ts';
import { refusal } from './refusal.ts';
import { request } from './request.ts';
import type { Settings } from './settings.ts';

/** Facet answered that it can't do this now; the same may work later. */
export class TemporaryRefusal extends CommandFailure {}

/** Sends one GraphQL operation. @throws CommandFailure, of which NetworkFailure and TemporaryRefusal may pass */
export type Ask = <Data>(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<Data>;

interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly retryAfterSeconds?: number };
  }[];
}

/** Finds a gateway that is alive, and the admin key for it. */
export async function openAsk(settings: Settings): Promise<Ask> {
  const { url, key } = await connect(settings, 'ADMIN_KEY');
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return async <Data>(query: string, variables = {}, signal?: AbortSignal): Promise<Data> => {
    const body = JSON.stringify({ query, variables });
    const init = { method: 'POST', headers, body, ...(signal && { signal }) };
    const answer = await request(`${url}/graphql`, init);
    const { data, errors } = (answer.body ?? {}) as GraphQLAnswer<Data>;
    const isBusy = answer.status === 429 || answer.status >= 500;
    if (errors?.[0] && answer.status !== 401) throw refused(errors[0], isBusy);
    if (isBusy) throw new TemporaryRefusal(refusal(answer, 'ADMIN_KEY').message);
    if (answer.status !== 200 || data == null) throw refusal(answer, 'ADMIN_KEY');
    return data;
  };
}

type Refused = NonNullable<GraphQLAnswer<unknown>['errors']>[number];

function refused({ message, extensions }: Refused, isBusy: boolean): CommandFailure {
  const passes = isBusy || extensions?.retryAfterSeconds !== undefined;
  const Kind = passes ? TemporaryRefusal : CommandFailure;
  return new Kind(`Facet refused: ${message}`);
}
