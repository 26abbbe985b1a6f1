import { mostExplainedWords } from '@facet/encoder';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { perItem } from '../limits/complexity.ts';
import { ModelVersion } from '../profile/model-version.type.ts';
import { ExplanationTask } from './enums.ts';

@ObjectType({
  description: 'A word (of a long text: some neighbours), and what it adds to the probability.',
  simpleResolvers: true,
})
export class ExplainedWord {
  @Field(() => String, { description: 'As it stands in the text.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where it begins in the text, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  readonly end!: number;

  @Field(() => Float, {
    description: 'Its Shapley value, −1 to 1; below 0 it speaks against the label.',
  })
  readonly contribution!: number;
}

@ObjectType({
  description:
    'Why the model gives a label its probability: `baseline` and the contributions of all words add up to `probability`.',
  simpleResolvers: true,
})
export class Explanation {
  @Field(() => ExplanationTask, { description: 'What was asked.' })
  readonly task!: ExplanationTask;

  @Field(() => String, {
    description: 'NEGATIVE, NEUTRAL or POSITIVE; of CATEGORY the key of a category.',
  })
  readonly label!: string;

  @Field(() => Float, { description: 'How likely the model finds the label, 0 to 1.' })
  readonly probability!: number;

  @Field(() => Float, { description: 'The same with every word hidden.' })
  readonly baseline!: number;

  @Field(() => [ExplainedWord], {
    description: 'In the order of the text.',
    complexity: perItem(mostExplainedWords),
  })
  readonly words!: readonly ExplainedWord[];

  @Field(() => Float, {
    description:
      'How far chance may have moved the contribution that it moved most (one standard error); 0 up to ten words.',
  })
  readonly standardError!: number;

  @Field(() => Boolean, {
    description: 'The text is longer than the model reads: its end plays no part.',
  })
  readonly isCut!: boolean;

  @Field(() => ModelVersion, { description: 'The model that was asked: that of the profiles.' })
  readonly model!: ModelVersion;
}
