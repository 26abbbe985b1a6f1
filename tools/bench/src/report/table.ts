export type Cell = string | number;

/** Columns of numbers are set to the right, all others to the left. */
export function formatTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => formatCell(cell)));
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const isNumeric = header.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isNumeric[column] ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits that matter; thousands apart. */
function formatCell(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.toLocaleString('en', cell >= 100 ? { maximumFractionDigits: 0 } : threeDigits);
}

const threeDigits = { maximumSignificantDigits: 3 } as const;
