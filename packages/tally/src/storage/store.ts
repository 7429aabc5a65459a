import type {
  ContributionAnswer,
  Event,
  ProblemKind,
  Published,
  Totals,
} from "@digital-cleanup/challenge";
import type { Counters } from "../publication/publish.ts";
import type { DeskStore } from "./desk-store.ts";
import type { EventChange } from "./event-change.ts";
import type { OrganiserStore } from "./organiser-store.ts";
import type { PlaceStore } from "./place-store.ts";

/** Thrown where the engine could not write or read. Nothing of the operation was kept. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
}

/** `totals` null withdraws. `hasPlace` says that the key was shown to have a place, as a guarded event wants. */
export type Change = { seq: number; totals: Totals | null; hasPlace?: boolean };
export type ChangeResult =
  | { ok: true; answer: ContributionAnswer }
  | { ok: false; problem: Extract<ProblemKind, `${string}event${string}` | "place-required"> };

export type Batch = { n: number; day: string; participations: number; sums: bigint[] };
export type Recount = {
  code: string;
  isEqual: boolean;
  stored: Counters & { sums: bigint[] };
  counted: Counters & { sums: bigint[] };
};

/** What comes with a new event and is never told again. */
export type EventSecrets = {
  /** Of the key that will organise it; without one, nobody can over HTTP. */
  organiserHash?: Uint8Array;
  /** Signs the places of a guarded event (PKCS #8). */
  placePrivateKey?: Uint8Array | undefined;
};

/**
 * What a tally keeps. A promise resolves only after what it says is on the disk; it rejects with
 * `StorageUnavailable` when the engine failed, and then nothing was kept.
 */
export type Store = {
  organisers: OrganiserStore;
  desk: DeskStore;
  places: PlaceStore;
  createEvent(event: Event, secrets?: EventSecrets): Promise<"created" | "codeTaken">;
  readEvent(code: string): Promise<Event | undefined>;
  listEvents(): Promise<Event[]>;
  /** The public state; an event that ended meanwhile is closed first. */
  readPublished(code: string): Promise<Published | undefined>;
  /** Changes what one key says. A `seq` not above the stored one changes nothing. */
  change(code: string, key: Uint8Array, change: Change): Promise<ChangeResult>;
  close(code: string): Promise<EventChange>;
  /** `endsOn` moves the last day, needed where it has passed. */
  reopen(code: string, endsOn?: string): Promise<EventChange>;
  batches(code: string): Promise<Batch[]>;
  /** Counts an event again from its rows; undefined where it is unknown or its rows were erased. */
  recount(code: string): Promise<Recount | undefined>;
  /** What is due without anybody asking: closings, and erasing rows 30 days after them. */
  settle(): Promise<void>;
  /** Tells the codes of events whose public state may have changed through this store. */
  onChange(listener: (code: string) => void): () => void;
  /** Since the store was opened; operations that came together share a commit. */
  commitCounts(): Readonly<{ commits: number; operations: number }>;
  /** Waits for what was asked before, then lets go of the engine. */
  stop(): Promise<void>;
};
