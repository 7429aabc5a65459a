import type { Wave } from "@digital-cleanup/challenge";

/** An unusual wave of contributions as it is stored: with its day, never with its minutes. */
export type PastWave = Omit<Wave, "startedAt"> & { day: string };

/** What is stored of an event's contributions a minute. No minute can be read from it. */
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
