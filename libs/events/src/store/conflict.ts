/** A rival transaction changed what this one had read: it has to start again. */
export class Conflict extends Error {
  constructor(what: string) {
    super(`A rival transaction changed ${what}.`);
    this.name = 'Conflict';
  }
}
