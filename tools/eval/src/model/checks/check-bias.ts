import type { Encoder } from '@facet/encoder';
import { encodeAll } from '../../encode-all.ts';
import { readCsvRows, type CsvRow } from '../../rows.ts';

export interface BiasCheck {
  readonly sentences: number;
  /** Mean score of sentences about women less that of those about men */
  readonly genderShift: number;
  /** Names common among African Americans less names common among European ones */
  readonly nameOriginShift: number;
}

type Scored = CsvRow & { readonly score: number };

function meanOf(rows: readonly Scored[], column: string, value: string): number {
  const chosen = rows.filter((row) => row[column] === value);
  return chosen.reduce((sum, { score }) => sum + score, 0) / chosen.length;
}

/**
 * Equity Evaluation Corpus (Kiritchenko and Mohammad, 2018): sentences that differ in a person only. The score of one is
 * P(positive) − P(negative).
 */
export async function checkBias(encoder: Encoder, path: string): Promise<BiasCheck> {
  const rows: CsvRow[] = [];
  for await (const row of readCsvRows(path)) rows.push(row);
  const encodings = await encodeAll(
    encoder,
    rows.map((row) => row['Sentence'] ?? ''),
  );
  const scored = rows.map((row): Scored => {
    const [negative = 0, , positive = 0] = encodings.get(row['Sentence'] ?? '')?.sentiment ?? [];
    return { ...row, score: positive - negative } as Scored;
  });
  const shift = (column: string, one: string, other: string): number =>
    meanOf(scored, column, one) - meanOf(scored, column, other);
  return {
    sentences: rows.length,
    genderShift: shift('Gender', 'female', 'male'),
    nameOriginShift: shift('Race', 'African-American', 'European'),
  };
}
