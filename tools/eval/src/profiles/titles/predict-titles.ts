import { describeEmbedding, emptyState } from '@facet/profiles/fold';
import { chooseBest } from '../predict/choose-best.ts';
import type { Contender, Profiles } from '../predict/predict-categories.ts';
import type { Shop } from '../shop.ts';
import { scoreTitles, type RateTitles } from './score-titles.ts';
import { createTfIdf, dotSparse, sumOf } from './tf-idf.ts';
import type { TitleCase, TitleTask } from './title-cases.ts';
import { createWhitening, dot, type Whiten } from './whitening.ts';

interface Mix {
  /** Of the whitening */
  readonly power: number;
  /** Of the logarithm of a title's count, beside a cosine */
  readonly popularity: number;
}

const powers = [0, 0.5, 1];

const mixes: readonly Mix[] = powers.flatMap((power) =>
  [0, 0.01, 0.03, 0.1, 0.3, 1].map((popularity) => ({ power, popularity })),
);

function byTfIdf({ titles }: TitleTask): RateTitles {
  const weigh = createTfIdf(titles);
  const vectors = new Map(titles.map((title) => [title, weigh(title)]));
  const of = (title: string) => vectors.get(title) ?? new Map<string, number>();
  return ({ history, candidates }) => {
    const sum = sumOf(history.map(of));
    return candidates.map((title) => dotSparse(sum, of(title)));
  };
}

function embeddingsOf(
  { cases }: TitleTask,
  profiles: Profiles,
): Map<TitleCase, Float32Array | null> {
  return new Map(
    cases.map((one) => {
      const state = profiles.get(one.person) ?? emptyState;
      return [one, describeEmbedding(state.embedding)];
    }),
  );
}

type Cosines = ReadonlyMap<TitleCase, readonly number[]>;

/** Of each case's profile with its candidates, whitened by the power. */
function cosinesOf(
  shop: Shop,
  { cases, titles }: TitleTask,
  profiles: ReadonlyMap<TitleCase, Float32Array | null>,
  whiten: Whiten,
): Cosines {
  const whitened = new Map(
    titles.flatMap((title) => {
      const embedding = shop.encodings.get(title)?.embedding;
      return embedding ? [[title, whiten(embedding)] as const] : [];
    }),
  );
  const nearness = (profile: Float64Array, title: string): number => {
    const vector = whitened.get(title);
    return vector ? dot(profile, vector) : 0;
  };
  return new Map(
    cases.map((one) => {
      const embedding = profiles.get(one);
      const profile = embedding ? whiten(embedding) : new Float64Array();
      return [one, one.candidates.map((title) => nearness(profile, title))];
    }),
  );
}

/** Cosines of the profile's embedding and the titles', as they are or whitened, and popularity beside them. */
function byProfile(shop: Shop, task: TitleTask, states: Profiles): (mix: Mix) => RateTitles {
  const profiles = embeddingsOf(task, states);
  const embeddings = task.titles.flatMap((title) => shop.encodings.get(title)?.embedding ?? []);
  const whitening = createWhitening(embeddings);
  const byPower = new Map(
    powers.map((power) => [power, cosinesOf(shop, task, profiles, whitening(power))]),
  );
  const liked = (title: string): number => Math.log((task.popularity.get(title) ?? 0) + 0.5);
  return ({ power, popularity }) => {
    const cosines = byPower.get(power);
    return (one) => {
      const near = cosines?.get(one) ?? [];
      if (popularity === 0) return near;
      return one.candidates.map((title, at) => (near[at] ?? 0) + popularity * liked(title));
    };
  };
}

/** All contenders on the report half. */
export function predictTitles(
  shop: Shop,
  task: TitleTask,
  profiles: Profiles,
): readonly Contender[] {
  const half = (name: string) => task.cases.filter(({ person }) => person.half === name);
  const [validation, reported] = [half('validation'), half('report')];
  const withMix = byProfile(shop, task, profiles);
  const best = chooseBest(mixes, (mix) => scoreTitles(validation, withMix(mix)));
  const contenders: Readonly<Record<string, RateTitles>> = {
    popularity: ({ candidates }) => candidates.map((title) => task.popularity.get(title) ?? 0),
    'TF-IDF': byTfIdf(task),
    profile: withMix({ power: 0, popularity: 0 }),
    'profile, tuned': withMix(best),
  };
  return Object.entries(contenders).map(([name, rate]) => ({
    name,
    scores: scoreTitles(reported, rate),
  }));
}
