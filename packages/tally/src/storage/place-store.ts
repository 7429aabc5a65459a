/** What a tally keeps of a guarded event's tickets. Promises as those of `Store`. */
export type PlaceStore = {
  addTickets(
    code: string,
    hashes: readonly Uint8Array[],
  ): Promise<"added" | "notGuarded" | "tooMany">;
  /** How many tickets there are and how many were traded; undefined where the event is not guarded. */
  countTickets(code: string): Promise<{ tickets: number; used: number } | undefined>;
  /** Notes for which request a ticket is used, once and for all. */
  useTicket(
    code: string,
    ticketHash: Uint8Array,
    requestHash: Uint8Array,
  ): Promise<"used" | "usedForAnother" | "unknownTicket">;
  /** The key that signs places (PKCS #8), as long as the event's rows are kept. */
  readKey(code: string): Promise<Uint8Array | undefined>;
};
