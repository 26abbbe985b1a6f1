import { readField, type Fields } from './field.ts';
import type { EventMapping, Mapping, Source } from './schema.ts';
import { readSource } from './source-value.ts';
import { readTimestamp } from './timestamp.ts';

export type SegmentFields = Readonly<Record<string, unknown>>;

/** The events that a row stands for, each as a function: one may fail without the others. */
export function mapRow(mapping: Mapping, row: Fields): (() => SegmentFields)[] {
  return mapping.events.flatMap((event) =>
    elementsOf(event, row)
      .filter((fields) => applies(event, fields))
      .map((fields) => () => composeEvent({ ...shared(mapping), ...event }, fields)),
  );
}

function shared({ userId, anonymousId, timestamp }: Mapping): Partial<EventMapping> {
  return withoutUndefined({ userId, anonymousId, timestamp });
}

function elementsOf({ each }: EventMapping, row: Fields): Fields[] {
  if (each === undefined) return [row];
  const elements = each.map((path) => readField(row, path)).flat();
  return elements.filter((item) => item !== undefined).map((item) => ({ ...row, item }));
}

function applies({ when }: EventMapping, fields: Fields): boolean {
  return when === undefined || when.in.includes(String(readField(fields, when.field) ?? ''));
}

function composeEvent(event: EventMapping, fields: Fields): SegmentFields {
  const products = event.products?.map((product) => readAll(product, fields));
  const properties = { ...readAll(event.properties, fields), products };
  return withoutUndefined({
    type: event.type,
    event: read(event.event, fields),
    name: read(event.name, fields),
    userId: readText(event.userId, fields),
    anonymousId: readText(event.anonymousId, fields),
    timestamp: event.timestamp === undefined ? undefined : readTimestamp(event.timestamp, fields),
    properties: event.type === 'identify' ? undefined : withoutUndefined(properties),
    traits: event.traits === undefined ? undefined : readAll(event.traits, fields),
    context: event.context === undefined ? undefined : readAll(event.context, fields),
  });
}

function read(source: Source | undefined, fields: Fields): unknown {
  return source === undefined ? undefined : readSource(source, fields);
}

/** Ids are text, also where a file holds numbers. */
function readText(source: Source | undefined, fields: Fields): string | undefined {
  const value = read(source, fields);
  return value === undefined ? undefined : String(value);
}

function readAll(sources: Readonly<Record<string, Source>> = {}, fields: Fields): SegmentFields {
  const entries = Object.entries(sources).map(([name, source]) => [
    name,
    readSource(source, fields),
  ]);
  return withoutUndefined(Object.fromEntries(entries));
}

function withoutUndefined<T extends object>(object: T): T {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}
