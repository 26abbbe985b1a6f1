import type { GraphQLResolveInfo } from 'graphql';
import { Args, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Direct } from '../direct-fields.ts';
import { perItem } from '../limits/complexity.ts';
import { categoryNode } from '../taxonomy/category-node.ts';
import { Category } from '../taxonomy/category.type.ts';
import { EvidenceArguments } from './evidence-arguments.ts';
import { Evidence, withEvidence } from './evidence.type.ts';
import { evidenceField, firstEvidence } from './first-evidence.ts';
import { selectedEvidence } from './profile-selection.ts';
import { CategorySentiment, Sentiment } from './sentiment.type.ts';

/** Few people review more kinds of things. */
const typicalCategories = 5;

@Resolver(() => Sentiment)
export class SentimentResolver {
  @Direct()
  @FieldResolver(() => [Evidence], evidenceField)
  evidence(
    @Root() sentiment: Sentiment,
    @Args(() => EvidenceArguments) { first }: EvidenceArguments,
  ): readonly Evidence[] {
    return firstEvidence(sentiment, first);
  }

  @FieldResolver(() => [CategorySentiment], {
    description: 'By the top category of what is reviewed, the greatest share first.',
    complexity: perItem(typicalCategories),
  })
  byCategory(@Root() sentiment: Sentiment, @Info() info: GraphQLResolveInfo): CategorySentiment[] {
    const evidence = selectedEvidence(info);
    return sentiment.categories.map((category) => withEvidence(category, evidence));
  }
}

@Resolver(() => CategorySentiment)
export class CategorySentimentResolver {
  @Direct()
  @FieldResolver(() => Category, { description: 'What is reviewed.' })
  category(@Root() sentiment: CategorySentiment): Category {
    return categoryNode(sentiment.categoryKey);
  }

  @Direct()
  @FieldResolver(() => [Evidence], evidenceField)
  evidence(
    @Root() sentiment: CategorySentiment,
    @Args(() => EvidenceArguments) { first }: EvidenceArguments,
  ): readonly Evidence[] {
    return firstEvidence(sentiment, first);
  }
}
