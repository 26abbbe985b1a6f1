/** Facet cannot start or go on, for a reason that its user can act on: the message says it all. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
