import type { Wave } from "@digital-cleanup/challenge";

/** A stored wave of unusually many contributions: with its day and its length, without its time of day. */
export type PastWave = Omit<Wave, "startedAt"> & { day: string };

/** What is stored of the rate of an event's contributions, without the time of any minute. */
export type PastRate = {
  /** The most contributions of one minute, waves left out. */
  busiest: number;
  waves: readonly PastWave[];
};

/** Rates are erased with the event's contributions. Promises resolve and reject as those of `Store`. */
export type RateStore = {
  /** By code of the event. */
  readAll(): Promise<Map<string, PastRate>>;
  /** Stores nothing for an unknown event, or for one whose contributions were erased. */
  save(code: string, rate: PastRate): Promise<void>;
};
