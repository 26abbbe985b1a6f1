/** A command could not do its work for a reason that its user can act on: the message says it all. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
