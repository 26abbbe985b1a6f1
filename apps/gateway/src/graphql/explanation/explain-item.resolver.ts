import { FacetError } from '@facet/errors';
import type { ExplainedText } from '@facet/jobs';
import { type ItemText, loadItemText } from '@facet/profiles';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { Services } from '../../services.ts';
import type { GraphQLContext } from '../context.ts';
import { Personal } from '../direct-fields.ts';
import { rowIdIn } from '../relay/global-id.ts';
import { ExplanationTask } from './enums.ts';
import { Explanation } from './explanation.type.ts';
import { labelIndex, labelsOf } from './labels.ts';

/** The model reads up to 1,024 variants of the text: four explanations are the most of one query. */
const cost = 5_500;
const waitMs = 10_000;

const jobTasks = { SENTIMENT: 'sentiment', CATEGORY: 'category' } as const;

@ArgsType()
class ExplainItemArguments {
  @Field(() => ID, { description: 'The `id` of an event.' })
  readonly eventId!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: 'The place of the item in it, from 0; see `Evidence.position`.',
  })
  readonly position!: number | null;

  @Field(() => ExplanationTask, { description: 'What to explain.' })
  readonly task!: ExplanationTask;

  @Field(() => String, {
    nullable: true,
    description: 'Which label of it, as `Explanation.label` has them; default: the likeliest.',
  })
  readonly label?: string | null;
}

@Resolver()
export class ExplainItemResolver {
  @Personal()
  @Query(() => Explanation, {
    nullable: true,
    description:
      'Why the model says what it says of a text: what each word adds. A worker works it out, which takes a second or so; after ten it is TIMEOUT, and who asks again finds the answer. Scope: profiles:pii.',
    complexity: ({ childComplexity }) => cost + childComplexity,
  })
  async explainItem(
    @Args(() => ExplainItemArguments)
    { eventId, position, task, label }: ExplainItemArguments,
    @Ctx() { services }: GraphQLContext,
  ): Promise<Explanation> {
    services.load.admitWork();
    const item = await findItem(services, eventId, position ?? 0);
    const labels = labelsOf(task, item.model);
    const said = await services.queue.explainText(
      {
        ...{ textId: item.textId, modelVersionId: item.model.id, task: jobTasks[task] },
        label: typeof label === 'string' ? labelIndex(labels, label) : null,
      },
      waitMs,
    );
    return { task, model: item.model, ...withText(said, item.body, labels) };
  }
}

type Item = ItemText & { readonly model: NonNullable<ItemText['model']> };

const notFound = (): FacetError =>
  new FacetError('NOT_FOUND', 'There is no such item of an event, or it has no text.');

async function findItem({ database }: Services, eventId: string, position: number): Promise<Item> {
  const item = await loadItemText(database, rowIdIn('Event', eventId) ?? '', position);
  if (item === null) throw notFound();
  const { model } = item;
  if (model === null) throw new FacetError('NOT_READY', 'No worker with a model has come yet.');
  return { ...item, model };
}

/** Jobs hold no texts: the words are read from the text by their places. */
function withText(
  said: ExplainedText,
  body: string,
  labels: readonly string[],
): Omit<Explanation, 'task' | 'model'> {
  if (said.kind === 'NO_TEXT') throw notFound();
  if (said.kind === 'NO_LABEL') {
    throw new FacetError('BAD_INPUT', 'The model says nothing of that kind of a text.');
  }
  const { label, words, probability, baseline, standardError, isCut } = said;
  return {
    ...{ label: labels[label] ?? '', probability, baseline, standardError, isCut },
    words: words.map((word) => ({ ...word, text: body.slice(word.start, word.end) })),
  };
}
