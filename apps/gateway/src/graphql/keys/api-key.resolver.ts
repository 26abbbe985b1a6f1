import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { issueKey, listKeys, revokeKey } from '../../auth/issue-key.ts';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { ApiKey, CreateApiKeyInput, NewApiKey } from './api-key.type.ts';

@Resolver()
export class ApiKeyResolver {
  @Authorized<Scope>('admin')
  @Query(() => [ApiKey], { description: 'Every key, revoked ones too. Scope: admin.' })
  async apiKeys(@Ctx() { services }: GraphQLContext): Promise<ApiKey[]> {
    return [...(await listKeys(services.database))];
  }

  @Authorized<Scope>('admin')
  @Mutation(() => NewApiKey, { description: 'Makes a key and shows it once. Scope: admin.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to make.' })
    { name, scopes }: CreateApiKeyInput,
    @Ctx() { services }: GraphQLContext,
  ): Promise<NewApiKey> {
    return issueKey(services.database, name, scopes);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => ApiKey, {
    description:
      'The key stops working: here at once, on other gateways within 10 s. Scope: admin.',
  })
  async revokeApiKey(
    @Arg('id', () => ID, { description: 'Of the key.' }) id: string,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ApiKey> {
    const revoked = await revokeKey(services.database, id);
    services.keys.forget();
    return revoked;
  }
}
