import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../json.ts';
import { eventLimits } from '../limits.ts';
import { callTypes } from './batch.ts';
import { isUnstorable } from './clean-json.ts';

const storable = z
  .string()
  .refine((text) => !isUnstorable(text), 'must not hold NUL or broken characters');

/** Ids come as numbers too; an empty one counts as absent. */
const id = z
  .union([z.number().transform(String), z.string()])
  .pipe(storable.max(eventLimits.idCharacters))
  .nullish()
  .transform((text) => (text === '' || text === null ? undefined : text));

const object = z
  .custom<JsonObject>(isJsonObject, 'must be an object')
  .nullish()
  .transform((value) => value ?? undefined);

/** A name may be empty or absent; NUL in it would only be noise. */
const name = storable.max(eventLimits.nameCharacters).nullish();

/** ISO 8601, or milliseconds since 1970 */
const time = z.union([z.string(), z.number(), z.date()]).nullish();

/** One event as Segment's libraries send it. What it does not name (`integrations`, `writeKey` …) is not kept. */
export const eventSchema = z.object({
  messageId: storable.max(eventLimits.messageIdCharacters).nullish(),
  type: z.enum(callTypes),
  userId: id,
  anonymousId: id,
  previousId: id,
  groupId: id,
  event: name,
  name,
  category: name,
  properties: object,
  traits: object,
  context: object,
  timestamp: time,
  originalTimestamp: time,
  sentAt: z.unknown().optional(),
});

export type ParsedEvent = z.output<typeof eventSchema>;
