import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  defaultFieldResolver,
  isObjectType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { requireScope } from '../auth/actor.ts';
import type { Scope } from '../auth/scopes.ts';
import type { GraphQLContext } from './context.ts';

// type-graphql makes a promise of every value behind `@Authorized` and of every argument. A profile page has hundreds
// of such values, and took twice as long for it. What is marked here is checked and called without promises.

type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;

interface Marks {
  readonly scope?: Scope;
  readonly direct?: Resolve;
}

/** What people wrote, or what is known of them: needs the scope profiles:pii. */
export const Personal = (): PropertyDecorator =>
  Extensions({ scope: 'profiles:pii' } satisfies Marks);

/** Of a method with GraphQL's own order of parameters (root, arguments, context, info) and no use of `this`. */
export function Direct(): MethodDecorator {
  return (prototype, name, descriptor) =>
    Extensions({ direct: descriptor.value as Resolve } satisfies Marks)(
      prototype,
      name,
      descriptor,
    );
}

/** Puts the marks into force. */
export function resolveDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { scope, direct } = field.extensions as Marks;
      if (direct !== undefined) field.resolve = direct;
      if (scope !== undefined) field.resolve = guarded(scope, field.resolve);
    }
  }
}

/** @throws FacetError from the resolver, naming the scope that the key lacks */
function guarded(scope: Scope, resolve: Resolve = defaultFieldResolver): Resolve {
  return (root, args, context, info) => {
    requireScope(context.actor, scope);
    return resolve(root, args, context, info);
  };
}
