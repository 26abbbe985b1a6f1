import type { AuthCheckerInterface, ResolverData } from 'type-graphql';
import { requireScope } from '../auth/actor.ts';
import type { Scope } from '../auth/scopes.ts';
import type { GraphQLContext } from './context.ts';

/** Behind `@Authorized(scope)`: throws the error that names what is missing. */
export class ScopeCheck implements AuthCheckerInterface<GraphQLContext, Scope> {
  check({ context }: ResolverData<GraphQLContext>, needed: Scope[]): boolean {
    for (const scope of needed) requireScope(context.actor, scope);
    return true;
  }
}
