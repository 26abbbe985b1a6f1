import { counted, shortTime, signed } from '../terminal/words.ts';
import type { EvidenceView, InterestView, ProfileView, SentimentView } from './query.ts';
import { renderTraits } from './render-traits.ts';

const barLength = 20;

/** A page for the terminal. Names stand at the ends of lines, where their width does not matter. */
export function renderProfile(profile: ProfileView): string {
  const lines = [...head(profile)];
  if (profile.builtAt === null) return lines.join('\n');
  lines.push('', 'Interests', ...profile.interests.flatMap(interest));
  lines.push('', 'Sentiment', ...sentiment(profile.sentiment));
  lines.push('', 'Traits', ...renderTraits(profile.traits));
  return lines.join('\n');
}

const meanings = {
  PENDING: 'not built yet: the first build is due',
  FRESH: 'covers every event',
  STALE: 'newer events wait for the next build',
  FAILED: 'the last build failed',
} as const satisfies Record<ProfileView['status'], string>;

function head({ userId, status, version, builtAt, model, lastError }: ProfileView): string[] {
  const built = builtAt === null ? '' : ` · version ${version} · built ${shortTime(builtAt)}`;
  const by = model === null ? '' : ` with ${model.name} ${model.version}`;
  const error = lastError === null ? [] : [`  ${lastError.code}: ${lastError.message}`];
  return [`${userId ?? 'a visitor'}`, `  ${status}, ${meanings[status]}${built}${by}`, ...error];
}

function interest({ category, score, strength, trend, ...rest }: InterestView): string[] {
  const figures = `${percent(score)}  strength ${strength.toFixed(2)}  trend ${signed(trend, 2)}`;
  const evidence = rest.evidence.map((one) => evidenceLine(one, percent(one.contribution)));
  return [`  ${bar(score)} ${figures}  ${category.name}`, ...evidence];
}

function sentiment(view: SentimentView | null): string[] {
  if (view === null) return ['  no reviews yet'];
  const reviews = counted(view.reviewCount, 'review', 'reviews');
  const head = `  ${view.label.toLowerCase()} ${signed(view.score, 2)} in ${reviews}`;
  return [head, ...view.evidence.map((one) => evidenceLine(one, signed(one.contribution, 2)))];
}

function evidenceLine({ event, text }: EvidenceView, figure: string): string {
  const what = text === null ? '' : ` “${text}”`;
  return `      ${figure.padStart(6)}  ${event.occurredAt.slice(0, 10)} ${event.name ?? ''}${what}`;
}

function bar(share: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}
