import { mapRow, type SegmentFields } from './mapping/map-row.ts';
import { RowProblem } from './mapping/row-problem.ts';
import type { Mapping } from './mapping/schema.ts';
import { withMessageId } from './message-id.ts';
import type { Row } from './read/row.ts';

/** An event ready to be sent, or why there is none. `line` leads back to the row in the file. */
export type Prepared =
  | { readonly line: number; readonly json: string }
  | { readonly line: number; readonly problem: string };

/** Far above what the gateway takes: it says the limit itself, but could not read a body of any size. */
const maxEventCharacters = 128 * 1024;

/** The events of a row, each by itself. Nothing at all where the map has no event for the row. */
export function prepareEvents(row: Row, mapping: Mapping | undefined): Prepared[] {
  if ('problem' in row) return [row];
  const { line, value } = row;
  const events = mapping === undefined ? [() => value] : mapRow(mapping, value);
  return events.map((compose) => prepare(line, compose));
}

function prepare(line: number, compose: () => SegmentFields): Prepared {
  try {
    const json = JSON.stringify(withMessageId(compose()));
    if (json.length <= maxEventCharacters) return { line, json };
    return { line, problem: 'The event is longer than 128 KB.' };
  } catch (error) {
    if (error instanceof RowProblem) return { line, problem: error.message };
    throw error;
  }
}
