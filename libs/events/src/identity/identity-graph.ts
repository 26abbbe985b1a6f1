import { identifierKey, type Identifier, type KnownIdentifier } from './identifier.ts';

/** Someone in the batch: in the database already, or new. */
export class Someone {
  personId: string | null;
  hasUserId: boolean;
  #mergedInto: Someone | null = null;

  constructor(personId: string | null, hasUserId: boolean) {
    this.personId = personId;
    this.hasUserId = hasUserId;
  }

  /** Who this one is after all merges. */
  get final(): Someone {
    return this.#mergedInto === null ? this : this.#mergedInto.final;
  }

  mergeInto(target: Someone): void {
    target.hasUserId ||= this.hasUserId;
    this.#mergedInto = target;
  }
}

/** Who the identifiers of a batch belong to, while its events change that one after the other. */
export class IdentityGraph {
  readonly #owners = new Map<string, Someone>();
  readonly #stored = new Map<string, Someone>();
  readonly #added: { readonly identifier: Identifier; readonly owner: Someone }[] = [];

  constructor(known: Iterable<KnownIdentifier>) {
    for (const identifier of known) {
      const { personId, hasUserId } = identifier;
      const owner = this.#stored.get(personId) ?? new Someone(personId, hasUserId);
      this.#stored.set(personId, owner);
      this.#owners.set(identifierKey(identifier), owner);
    }
  }

  /** Everybody who was in the database before. */
  get stored(): Iterable<Someone> {
    return this.#stored.values();
  }

  /** The identifiers that are to be written. */
  get added(): readonly { readonly identifier: Identifier; readonly owner: Someone }[] {
    return this.#added;
  }

  owner(identifier: Identifier): Someone | undefined {
    return this.#owners.get(identifierKey(identifier))?.final;
  }

  /** The owner; somebody new for an identifier that nobody has. */
  ownerOrNew(identifier: Identifier): Someone {
    return this.owner(identifier) ?? this.add(identifier, new Someone(null, false));
  }

  add(identifier: Identifier, owner: Someone): Someone {
    this.#owners.set(identifierKey(identifier), owner);
    this.#added.push({ identifier, owner });
    if (identifier.kind === 'USER_ID') owner.hasUserId = true;
    return owner;
  }

  /** Makes two one. Who is in the database stays, the second one where both are; returns who stays. */
  merge(source: Someone, target: Someone): Someone {
    if (source === target) return target;
    const [from, to] = target.personId === null ? [target, source] : [source, target];
    from.mergeInto(to);
    return to;
  }
}
