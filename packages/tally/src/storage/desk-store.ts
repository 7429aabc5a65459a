import type { DeskEntry, DeviceState, DeviceType } from "@digital-cleanup/challenge";

/** An entry as stored. `label` is the helper's, null if the organiser recorded it. */
export type StoredDeskEntry = {
  id: string;
  day: string;
  label: string | null;
  isUndone: boolean;
} & (
  | { kind: "devices"; type: DeviceType; state: DeviceState; count: number }
  | { kind: "weight"; grams: number; pieces: number }
);

export type DeskResult = { ok: true } | { ok: false; reason: "unknown" | "erased" | "tooMany" };

/** The entries of an event's collection desks. Promises resolve and reject as those of `Store`. */
export type DeskStore = {
  /** Stores the new ones of `entries`. `desk` is the number of the capability that sent them. */
  add(code: string, desk: number, entries: readonly DeskEntry[]): Promise<DeskResult>;
  /** All entries of an event by day, undone ones included. */
  entries(code: string): Promise<StoredDeskEntry[]>;
};
