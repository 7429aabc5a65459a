import type {
  CeilingRise,
  Declared,
  EventChanges,
  OrganiserView,
} from "@digital-cleanup/challenge";
import type { EventChange } from "./event-change.ts";

/** A right to an event. `hash` is the hash of the secret that proves it. */
export type Capability = {
  id: number;
  role: "organiser" | "desk";
  label: string | null;
  createdOn: string;
  hash: Uint8Array;
};
export type ListedBatch = OrganiserView["batches"][number];
export type CeilingChange = { day: string; ceilings: CeilingRise; reason: string };

/** The organiser and the helpers of an event. Promises resolve and reject as those of `Store`. */
export type OrganiserStore = {
  /** The capabilities that were not revoked; none if the event is unknown. */
  capabilities(code: string): Promise<Capability[]>;
  /** Replaces the organiser's key. */
  replaceOrganiser(code: string, hash: Uint8Array): Promise<EventChange>;
  addHelper(code: string, label: string, hash: Uint8Array): Promise<number | "unknown" | "tooMany">;
  /** Resolves to whether there was such a helper. Their entries stay. */
  removeHelper(code: string, id: number): Promise<boolean>;
  changeEvent(code: string, changes: EventChanges): Promise<EventChange>;
  /** Replaces the figures that the organiser declared before. */
  declare(code: string, declared: Declared): Promise<EventChange>;
  /** Ceilings only rise. Contributions that are no longer above one enter the next batch. */
  raiseCeilings(code: string, ceilings: CeilingRise, reason: string): Promise<EventChange>;
  ceilingChanges(code: string): Promise<CeilingChange[]>;
  /** The last batches without their figures, in their order. */
  lastBatches(code: string, maxCount: number): Promise<ListedBatch[]>;
  /** Whether the event's contributions were erased. */
  isErased(code: string): Promise<boolean>;
};
