/** The tickets of a guarded event. Promises resolve and reject as those of `Store`. */
export type PlaceStore = {
  addTickets(
    code: string,
    hashes: readonly Uint8Array[],
  ): Promise<"added" | "notGuarded" | "tooMany">;
  /** How many tickets there are, and how many were used; undefined if the event is not guarded. */
  countTickets(code: string): Promise<{ tickets: number; used: number } | undefined>;
  /** Binds a ticket to the first request that uses it. */
  useTicket(
    code: string,
    ticketHash: Uint8Array,
    requestHash: Uint8Array,
  ): Promise<"used" | "usedForAnother" | "unknownTicket">;
  /** The key that signs places (PKCS #8), until the event's contributions are erased. */
  readKey(code: string): Promise<Uint8Array | undefined>;
};
