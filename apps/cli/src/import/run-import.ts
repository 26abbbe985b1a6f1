import { createReadStream } from 'node:fs';
import type { Progress } from '../terminal/progress.ts';
import type { Mapping } from './mapping/schema.ts';
import { prepareEvents, type Prepared } from './prepare-events.ts';
import { readCsv } from './read/csv.ts';
import { readJsonLines } from './read/json-lines.ts';
import type { Format, Row } from './read/row.ts';
import type { Rejects } from './rejects.ts';
import { Batcher, type Batch } from './send/batch.ts';
import { InFlight } from './send/in-flight.ts';
import { postBatch, type Target } from './send/post-batch.ts';

export interface ImportJob {
  readonly file: string;
  readonly format: Format;
  readonly mapping: Mapping | undefined;
  readonly target: Target;
  readonly rejects: Rejects;
  readonly progress: Progress;
}

export interface ImportTotals {
  accepted: number;
  duplicates: number;
  /** Rows that the map has no event for. */
  skippedRows: number;
}

const requestsInFlight = 4;

/** Reads, maps and sends a file in one pass: memory holds a few batches, whatever the file's size. */
export async function runImport(job: ImportJob): Promise<ImportTotals> {
  const totals: ImportTotals = { accepted: 0, duplicates: 0, skippedRows: 0 };
  const inFlight = new InFlight(requestsInFlight);
  const batcher = new Batcher();
  let doneBytes = 0;
  const send = async (batch: Batch | undefined, readBytes: number): Promise<void> => {
    if (batch === undefined) return;
    await inFlight.add(async () => {
      await store(job, batch, totals);
      // Batches may overtake one another; progress does not go back.
      doneBytes = Math.max(doneBytes, readBytes);
      job.progress.update(doneBytes, totals.accepted + totals.duplicates + job.rejects.count);
    });
  };
  const bytes = createReadStream(job.file);
  const rows = job.format === 'csv' ? readCsv(bytes) : readJsonLines(bytes);
  for await (const row of rows as AsyncIterable<Row>) {
    const prepared = prepareEvents(row, job.mapping);
    if (prepared.length === 0) totals.skippedRows += 1;
    for (const event of prepared) await send(collect(event, batcher, job.rejects), bytes.bytesRead);
  }
  await send(batcher.take(), bytes.bytesRead);
  await inFlight.drain();
  return totals;
}

function collect(event: Prepared, batcher: Batcher, rejects: Rejects): Batch | undefined {
  if ('json' in event) return batcher.add(event.line, event.json);
  rejects.add({ line: event.line, code: 'BAD_INPUT', message: event.problem });
  return undefined;
}

async function store(job: ImportJob, batch: Batch, totals: ImportTotals): Promise<void> {
  const { accepted, duplicates, rejected } = await postBatch(job.target, batch.body);
  totals.accepted += accepted;
  totals.duplicates += duplicates;
  for (const { index, code, message } of rejected) {
    job.rejects.add({ line: batch.lines[index] ?? 0, code, message });
  }
}
