/** What one event may be at most. An event past a limit is rejected alone; the rest of its batch goes on. */
export const eventLimits = {
  messageIdCharacters: 100,
  /** userId, anonymousId, previousId and groupId */
  idCharacters: 255,
  nameCharacters: 255,
  /** The event as JSON in UTF-8 */
  eventBytes: 32 * 1024,
  /** The `context` of a whole batch, which every event of it carries */
  sharedContextBytes: 8 * 1024,
  /** Objects and arrays inside one another */
  nesting: 32,
  textCharacters: 2_000,
  /** An event that says it happened before this never happened in a web shop. */
  earliestMs: Date.UTC(2000, 0, 1),
  /** A clock may run ahead this far (a local time sent as UTC); such an event counts as just received. */
  futureToleranceMs: 24 * 60 * 60 * 1000,
} as const;
