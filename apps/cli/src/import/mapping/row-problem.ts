/** A row that can't become an event; the message is the reason that its user reads. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem';
}
