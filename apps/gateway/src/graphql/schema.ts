import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { type PubSub, buildSchemaSync } from 'type-graphql';
import { resolveDirectly } from './direct-fields.ts';
import { CatalogueResolver } from './catalogue/catalogue.resolver.ts';
import { EventItemResolver, EventResolver } from './event/event.resolver.ts';
import { ExplainItemResolver } from './explanation/explain-item.resolver.ts';
import { GenerationResolver } from './generation/generation.resolver.ts';
import { IngestResolver } from './ingest/ingest.resolver.ts';
import { ApiKeyResolver } from './keys/api-key.resolver.ts';
import { CategoryMappingResolver } from './mapping/category-mapping.resolver.ts';
import { ModelResolver } from './model/model.resolver.ts';
import { BuildProfileResolver } from './profile/build-profile.resolver.ts';
import { InterestResolver } from './profile/interest.resolver.ts';
import { ProfileUpdateResolver } from './profile/profile-update.resolver.ts';
import { ProfileResolver } from './profile/profile.resolver.ts';
import { CategorySentimentResolver, SentimentResolver } from './profile/sentiment.resolver.ts';
import { RebuildControlResolver } from './rebuild/rebuild-control.resolver.ts';
import { RebuildProgressResolver } from './rebuild/rebuild-progress.resolver.ts';
import { RebuildResolver } from './rebuild/rebuild.resolver.ts';
import { NodeResolver } from './relay/node.resolver.ts';
import { ScopeCheck } from './scope-check.ts';
import { SystemResolver } from './system/system.resolver.ts';
import { CategoryResolver } from './taxonomy/category.resolver.ts';

/** type-graphql asks for one as soon as there is a subscription; ours bring their own source of events. */
const unusedPubSub: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('This is a bug: a subscription without `subscribe`');
  },
};

/** The whole schema. It holds no state: what resolvers need comes with the context. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ProfileResolver,
      BuildProfileResolver,
      ProfileUpdateResolver,
      InterestResolver,
      SentimentResolver,
      CategorySentimentResolver,
      NodeResolver,
      EventResolver,
      EventItemResolver,
      ExplainItemResolver,
      CategoryResolver,
      CategoryMappingResolver,
      CatalogueResolver,
      IngestResolver,
      ApiKeyResolver,
      SystemResolver,
      RebuildResolver,
      RebuildControlResolver,
      RebuildProgressResolver,
      GenerationResolver,
      ModelResolver,
    ],
    authChecker: ScopeCheck,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: unusedPubSub,
    validate: false,
  });
  describeRoots(schema);
  resolveDirectly(schema);
  return schema;
}

/** type-graphql has no place for these. */
function describeRoots(schema: GraphQLSchema): void {
  const roots = [
    [schema.getQueryType(), 'What can be asked.'],
    [schema.getMutationType(), 'What can be done.'],
    [
      schema.getSubscriptionType(),
      'What can be listened to, over WebSocket or server-sent events.',
    ],
  ] as const;
  for (const [type, description] of roots) if (type) type.description = description;
}
