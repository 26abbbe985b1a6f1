import { ArgsType, Field, Int } from 'type-graphql';
import { defaultEvidence } from '../relay/page-size.ts';

@ArgsType()
export class EvidenceArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultEvidence,
    description: 'How many, the greatest contribution first; 0 to 20 (a build keeps 20).',
  })
  readonly first!: number | null;
}
