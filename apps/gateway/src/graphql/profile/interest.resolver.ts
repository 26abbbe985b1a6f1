import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Direct } from '../direct-fields.ts';
import { categoryNode } from '../taxonomy/category-node.ts';
import { Category } from '../taxonomy/category.type.ts';
import { EvidenceArguments } from './evidence-arguments.ts';
import { Evidence } from './evidence.type.ts';
import { evidenceField, firstEvidence } from './first-evidence.ts';
import { Interest } from './interest.type.ts';

@Resolver(() => Interest)
export class InterestResolver {
  @Direct()
  @FieldResolver(() => Category, { description: 'What it is about.' })
  category(@Root() interest: Interest): Category {
    return categoryNode(interest.categoryKey);
  }

  @Direct()
  @FieldResolver(() => [Evidence], evidenceField)
  evidence(
    @Root() interest: Interest,
    @Args(() => EvidenceArguments) { first }: EvidenceArguments,
  ): readonly Evidence[] {
    return firstEvidence(interest, first);
  }
}
