import { createHash } from 'node:crypto';
import type { Database } from '@facet/database';
import { ensureActiveGeneration } from '@facet/profiles';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

/** What the seeded person wrote; personal, so it must never show without its scope nor in logs. */
export const seededReview = 'the spade is wonderful';

export interface SeededPerson {
  readonly personId: string;
  readonly eventIds: readonly string[];
}

/**
 * A built profile as a build writes it: three events (search, view, review), interest `hg` 0.7 with three pieces
 * of evidence (0.4, 0.2, 0.1) and `aa` 0.3 without.
 */
export async function seedProfile(database: Database, userId: string): Promise<SeededPerson> {
  const { prisma } = database;
  const { generationId } = await seedGeneration(database);
  const person = await prisma.person.create({
    data: {
      eventsVersion: 3,
      attributes: { email: 'ann@example.com' },
      identifiers: { create: { kind: 'USER_ID', value: userId } },
    },
  });
  const eventIds = await seedEvents(database, person.id, userId);
  const evidence = [0.4, 0.2, 0.1].map((contribution, index) => ({
    eventId: eventIds[index],
    position: 0,
    contribution,
  }));
  const label = 'POSITIVE' as const;
  const review = [{ eventId: eventIds[2], position: 0, contribution: 0.8 }];
  await prisma.profile.create({
    data: {
      ...{ personId: person.id, generationId },
      version: 3,
      builtAt: day(4),
      sentimentScore: 0.8,
      sentimentLabel: label,
      sentiment: {
        reviewCount: 1,
        ...{ score: 0.8, label, evidence: review },
        byCategory: [{ categoryKey: 'hg', share: 1, score: 0.8, label, evidence: review }],
      },
      traits: traits(),
      lifecycleStage: 'ACTIVE',
    },
  });
  await prisma.interest.createMany({
    data: [
      { categoryKey: 'hg', score: 0.7, strength: 0.5, trend: 0.1, evidence },
      { categoryKey: 'aa', score: 0.3, strength: 0.2, trend: -0.1, evidence: [] },
    ].map((interest) => ({ ...interest, personId: person.id, generationId })),
  });
  return { personId: String(person.id), eventIds };
}

async function seedGeneration(database: Database): Promise<{ readonly generationId: number }> {
  const model = { name: 'seeded', version: '1', checksum: 'a'.repeat(64), dimensions: 1 };
  const { id } = await database.prisma.modelVersion.upsert({
    where: { checksum: model.checksum },
    create: model,
    update: {},
  });
  return ensureActiveGeneration(database, id);
}

async function seedEvents(
  { prisma }: Database,
  personId: bigint,
  userId: string,
): Promise<string[]> {
  const rows = [
    { action: 'SEARCH', kind: 'SEARCH_QUERY', body: 'garden spade' },
    { action: 'PRODUCT_VIEW', kind: 'PRODUCT_TITLE', body: 'Spade, forged' },
    { action: 'REVIEW', kind: 'REVIEW', body: seededReview },
  ] as const;
  const ids: string[] = [];
  for (const [index, { action, kind, body }] of rows.entries()) {
    const hash = new Uint8Array(createHash('sha256').update(body).digest());
    const text = await prisma.text.upsert({ where: { hash }, create: { hash, body }, update: {} });
    const event = await prisma.event.create({
      data: {
        ...{ personId, action, type: 'TRACK', version: index + 1 },
        messageId: `${userId}-${index}`,
        occurredAt: day(index + 1),
        receivedAt: day(index + 1),
        properties: { said: body },
        items: { create: { position: 0, kind, textId: text.id } },
      },
    });
    ids.push(String(event.id));
  }
  return ids;
}

function traits() {
  return {
    firstSeenAt: day(1).toISOString(),
    lastSeenAt: day(3).toISOString(),
    recencyDays: 1,
    eventCount: 3,
    orderCount: 0,
    currency: null,
    monetaryValue: null,
    averageOrderValue: null,
    spending: [],
    activeDays: 3,
    activeHours: Array.from({ length: 24 }, (_, hour) => (hour === 0 ? 3 : 0)),
    topBrands: [],
    priceBand: null,
    language: 'en',
    lifecycleStage: 'ACTIVE',
  };
}
