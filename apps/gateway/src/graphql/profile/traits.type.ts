import type { Traits as TraitsRow } from '@facet/profiles';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LifecycleStage } from './enums.ts';

@ObjectType({ description: 'What a person spent in one currency.', simpleResolvers: true })
export class CurrencySpending {
  @Field(() => String, { nullable: true, description: 'ISO 4217; null where orders name none.' })
  readonly currency!: string | null;

  @Field(() => Int, { description: 'Completed orders.' })
  readonly orderCount!: number;

  @Field(() => Float, { description: 'Revenue of orders.' })
  readonly gross!: number;

  @Field(() => Float, { description: 'Revenue of orders minus refunds.' })
  readonly net!: number;
}

@ObjectType({
  description: 'How much of what a person does is about one brand.',
  simpleResolvers: true,
})
export class BrandAffinity {
  @Field(() => String, { description: 'The brand as events name it.' })
  readonly brand!: string;

  @Field(() => Float, { description: 'Share of all that names a brand, 0 to 1.' })
  readonly score!: number;
}

@ObjectType({
  description: 'The middle half of the prices that a person looks at and buys for.',
  simpleResolvers: true,
})
export class PriceBand {
  @Field(() => Float, { description: 'A quarter of the weight lies below.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Half of the weight lies below.' })
  readonly typical!: number;

  @Field(() => Float, { description: 'Three quarters of the weight lie below.' })
  readonly high!: number;

  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  readonly currency!: string | null;
}

type Nullable<T, Key extends keyof T> = Omit<T, Key> & { readonly [K in Key]: T[K] | null };
type TraitsShape = Nullable<
  TraitsRow,
  'firstSeenAt' | 'lastSeenAt' | 'recencyDays' | 'lifecycleStage'
>;

@ObjectType({
  description: "What a person's events say in plain numbers. Counts are 0 before the first build.",
  simpleResolvers: true,
})
export class Traits implements TraitsShape {
  @Field(() => Date, { nullable: true, description: 'When the first event happened.' })
  readonly firstSeenAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the latest event happened.' })
  readonly lastSeenAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Days from the latest event to the build.' })
  readonly recencyDays!: number | null;

  @Field(() => Int, { description: 'Events of any type.' })
  readonly eventCount!: number;

  @Field(() => Int, { description: 'Completed orders.' })
  readonly orderCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of the money below (ISO 4217): the currency of most orders.',
  })
  readonly currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Revenue of orders minus refunds.' })
  readonly monetaryValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Revenue of an order, on average.' })
  readonly averageOrderValue!: number | null;

  @Field(() => [CurrencySpending], { description: 'The same for each currency.' })
  readonly spending!: readonly CurrencySpending[];

  @Field(() => Int, { description: 'Days (UTC) with at least one event.' })
  readonly activeDays!: number;

  @Field(() => [Int], { description: 'Events in each hour of the day: 24 counts, from 0 UTC.' })
  readonly activeHours!: readonly number[];

  @Field(() => [BrandAffinity], { description: 'The brands with the greatest share.' })
  readonly topBrands!: readonly BrandAffinity[];

  @Field(() => PriceBand, { nullable: true, description: 'What a person spends on one piece.' })
  readonly priceBand!: PriceBand | null;

  @Field(() => String, { nullable: true, description: 'Of most texts (ISO 639-1).' })
  readonly language!: string | null;

  @Field(() => LifecycleStage, { nullable: true, description: 'From the first visit to the last.' })
  readonly lifecycleStage!: LifecycleStage | null;
}

/** Before the first build. */
export const noTraits: Traits = {
  firstSeenAt: null,
  lastSeenAt: null,
  recencyDays: null,
  eventCount: 0,
  orderCount: 0,
  currency: null,
  monetaryValue: null,
  averageOrderValue: null,
  spending: [],
  activeDays: 0,
  activeHours: Array.from({ length: 24 }, () => 0),
  topBrands: [],
  priceBand: null,
  language: null,
  lifecycleStage: null,
};
