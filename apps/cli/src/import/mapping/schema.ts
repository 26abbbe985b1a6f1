import { z } from 'zod';

const sources = 'must have exactly one of "field", "template" and "value"';

/** Where a value of an event comes from. */
const source = z
  .strictObject({
    /** A column, or a path into nested data: `product.title`. */
    field: z.string().min(1).optional(),
    /** Text with fields in braces: `{first_name} {last_name}`. */
    template: z.string().min(1).optional(),
    /** The same for every row. */
    value: z.json().optional(),
    as: z.enum(['text', 'number', 'boolean']).optional(),
    /** What each value of the field stands for; others are refused, unless there is a default. */
    table: z.record(z.string(), z.json()).optional(),
    default: z.json().optional(),
  })
  .refine(
    ({ field, template, value }) =>
      [field, template, value].filter((one) => one !== undefined).length === 1,
    { error: sources },
  );

export const timestampFormats = [
  'iso',
  'epoch_s',
  'epoch_ms',
  'YYYY-MM-DD HH:mm:ss UTC',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD',
] as const;

const timestamp = z.strictObject({
  field: z.string().min(1),
  format: z.enum(timestampFormats),
});

const identity = {
  userId: source.optional(),
  anonymousId: source.optional(),
  timestamp: timestamp.optional(),
};

const values = z.record(z.string(), source);

const event = z.strictObject({
  ...identity,
  /** Lists inside the row: the event is made for each element, which its fields call `item`. */
  each: z.array(z.string().min(1)).min(1).optional(),
  /** Only for rows whose field has one of these values. */
  when: z.strictObject({ field: z.string().min(1), in: z.array(z.string()).min(1) }).optional(),
  type: z.enum(['track', 'identify', 'page', 'screen']),
  event: source.optional(),
  name: source.optional(),
  properties: values.optional(),
  /** Becomes `properties.products`, for orders. */
  products: z.array(values).optional(),
  traits: values.optional(),
  context: values.optional(),
});

/** How the rows of a file become Segment events. */
export const mappingSchema = z.strictObject({
  description: z.string().optional(),
  format: z.enum(['csv', 'jsonl']).optional(),
  /** Hold for every event that does not say otherwise. */
  ...identity,
  events: z.array(event).min(1),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type EventMapping = Mapping['events'][number];
export type Source = z.infer<typeof source>;
export type TimestampSource = z.infer<typeof timestamp>;
export type TimestampFormat = TimestampSource['format'];
