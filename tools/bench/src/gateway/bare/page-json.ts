import { taxonomy } from '@facet/taxonomy';
import type { PageEvidence, PageInterest, ProfilePage } from '../page.ts';
import type { EvidenceJson, PageRow } from './page-sql.ts';

/** A row as the gateway's JSON, field by field in the order of the query. */
export function toPage(row: PageRow, userId: string): ProfilePage {
  return {
    id: Buffer.from(`Profile:${row.id}`).toString('base64url'),
    userId,
    status: row.status,
    version: row.version,
    builtAt: row.builtAt.toISOString(),
    interests: (row.interests ?? []).map(toInterest),
    sentiment: toSentiment(row),
    traits: toTraits(row.traits),
  };
}

function toInterest(interest: NonNullable<PageRow['interests']>[number]): PageInterest {
  const { categoryKey: key, score, strength, trend } = interest;
  const evidence = (interest.evidence ?? []).map(toEvidence);
  let other = score;
  for (const { contribution } of evidence) other -= contribution;
  const otherContribution = Math.abs(other) < 1e-12 ? 0 : other;
  const category = { key, name: taxonomy.name(key, 'en') ?? key };
  return { category, score, strength, trend, evidence, otherContribution };
}

function toEvidence({ contribution, text, action, name, occurredAt }: EvidenceJson): PageEvidence {
  const event = { action, name, occurredAt: new Date(occurredAt).toISOString() };
  return { contribution, text, event };
}

function toSentiment({ sentimentScore: score, sentimentLabel: label, reviewCount }: PageRow) {
  return score === null || label === null
    ? null
    : { score, label, reviewCount: Number(reviewCount) };
}

function toTraits(traits: Readonly<Record<string, unknown>>): ProfilePage['traits'] {
  const { firstSeenAt, lastSeenAt, recencyDays, eventCount, orderCount, lifecycleStage } = traits;
  const { language, currency, monetaryValue, averageOrderValue, activeDays } = traits;
  const { topBrands, priceBand } = traits;
  return {
    ...{ firstSeenAt, lastSeenAt, recencyDays, eventCount, orderCount, lifecycleStage, language },
    ...{ currency, monetaryValue, averageOrderValue, activeDays, topBrands, priceBand },
  };
}
