/** A command could not do its work for a reason that its user can act on: the message says it all. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure';
}

/** The one who runs the command ended it before its end: no error, but not done either. */
export class Interrupted extends CommandFailure {
  override readonly name = 'Interrupted';
}
