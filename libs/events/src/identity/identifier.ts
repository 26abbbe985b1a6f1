import type { IdentifierKind } from '@facet/database';

/** What an outside system calls a person. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** An identifier that is in the database. */
export interface KnownIdentifier extends Identifier {
  readonly personId: string;
  /** Whether that person has a userId: then nobody else may take over what is theirs. */
  readonly hasUserId: boolean;
}

export function identifierKey({ kind, value }: Identifier): string {
  return `${kind} ${value}`;
}
