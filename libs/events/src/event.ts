import type { JsonObject } from './json.ts';
import type { ShopMeaning } from './shop/shop-meaning.ts';
import type { CallType } from './wire/batch.ts';

/** Who an event is about, as the sender knows them. */
export interface EventIdentity {
  readonly type: CallType;
  readonly userId: string | undefined;
  readonly anonymousId: string | undefined;
  /** Of an alias call: the id that `userId` replaces */
  readonly previousId: string | undefined;
  readonly emailHash: string | undefined;
}

/** A checked event, masked and understood: what is stored of it. */
export interface CheckedEvent extends ShopMeaning {
  readonly messageId: string;
  readonly identity: EventIdentity;
  readonly name: string | null;
  readonly occurredAtMs: number;
  readonly receivedAtMs: number;
  /** JSON text, masked; the traits of identify and group calls stand here too */
  readonly properties: string;
  /** JSON text, masked */
  readonly context: string;
  /** What an identify call says of the person, masked */
  readonly traits: JsonObject | null;
}
