import { removeNextPiece } from '@facet/profiles';
import type { HandlerContext } from './handler-context.ts';

/** Rows of one statement */
const pieceSize = 5_000;
/** One run ends in time for its lock; the next one goes on. */
const piecesPerRun = 200;

/** Removes what admins ordered to go, piece by piece, so that nothing else waits for it. */
export async function removeGenerations({
  database,
}: Pick<HandlerContext, 'database'>): Promise<void> {
  for (let piece = 0; piece < piecesPerRun; piece += 1) {
    if (!(await removeNextPiece(database, pieceSize))) return;
  }
}
