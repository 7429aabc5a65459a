import type { CeilingRise, Declared, EventChanges } from "@digital-cleanup/challenge";
import type { EventChange } from "./event-change.ts";

/** A right to an event; `hash` is of the secret that proves it. */
export type Capability = {
  id: number;
  role: "organiser" | "desk";
  label: string | null;
  createdOn: string;
  hash: Uint8Array;
};
export type CeilingChange = { day: string; ceilings: CeilingRise; reason: string };

/** What a tally keeps of an event's organiser and helpers. Promises as those of `Store`. */
export type OrganiserStore = {
  /** All that were not taken back; none where the event is unknown. */
  capabilities(code: string): Promise<Capability[]>;
  /** Puts a new organiser's key in the place of the one before. */
  replaceOrganiser(code: string, hash: Uint8Array): Promise<EventChange>;
  /** Resolves to the new helper's number, or to "unknown" or "tooMany". */
  addHelper(code: string, label: string, hash: Uint8Array): Promise<number | "unknown" | "tooMany">;
  /** Whether there was such a helper. Their entries stay. */
  removeHelper(code: string, id: number): Promise<boolean>;
  changeEvent(code: string, changes: EventChanges): Promise<EventChange>;
  /** Replaces what the organiser declared before. */
  declare(code: string, declared: Declared): Promise<EventChange>;
  /** Ceilings only rise. Participations no longer above one wait for the next batch. */
  raiseCeilings(code: string, ceilings: CeilingRise, reason: string): Promise<EventChange>;
  ceilingChanges(code: string): Promise<CeilingChange[]>;
  /** Whether the event's rows were erased. */
  isErased(code: string): Promise<boolean>;
};
