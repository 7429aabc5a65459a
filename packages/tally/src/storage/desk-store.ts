import type { DeskEntry, DeviceState, DeviceType } from "@digital-cleanup/challenge";

/** An entry as kept. `label` is the helper's, null where the organiser held the desk. */
export type KeptDeskEntry = {
  id: string;
  day: string;
  label: string | null;
  isUndone: boolean;
} & (
  | { kind: "devices"; type: DeviceType; state: DeviceState; count: number }
  | { kind: "weight"; grams: number; pieces: number }
);

export type DeskResult = { ok: true } | { ok: false; reason: "unknown" | "erased" | "tooMany" };

/** What a tally keeps of an event's desks. Promises as those of `Store`. */
export type DeskStore = {
  /** Keeps what is new among `entries`; `desk` is the number of the capability that sends them. */
  add(code: string, desk: number, entries: readonly DeskEntry[]): Promise<DeskResult>;
  /** All entries of an event by day, undone ones too. */
  entries(code: string): Promise<KeptDeskEntry[]>;
};
