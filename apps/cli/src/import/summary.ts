import { CommandFailure } from '../command-failure.ts';
import type { Rejects } from './rejects.ts';
import type { ImportTotals } from './run-import.ts';

export interface Summary {
  readonly result: string;
  readonly warning?: string;
}

/**
 * Says what became of the file. Refused rows are a warning as long as anything was good.
 * @throws CommandFailure when every row was refused: then the file or the map is wrong
 */
export function summarise(totals: ImportTotals, rejects: Rejects, tookMs: number): Summary {
  const { accepted, duplicates, skippedRows } = totals;
  const parts = [
    `${count(accepted)} events stored`,
    `${count(duplicates)} known already`,
    `${count(rejects.count)} refused`,
    ...(skippedRows > 0 ? [`${count(skippedRows)} rows without an event in the map`] : []),
  ];
  const result = `${parts.join(', ')} (${(tookMs / 1000).toFixed(1)} s)`;
  if (rejects.count === 0) return { result };
  const where = `Refused rows, with line and reason: ${rejects.file}`;
  if (accepted + duplicates > 0) return { result, warning: `warning: ${where}` };
  throw new CommandFailure(`Nothing was stored. ${where}`);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
