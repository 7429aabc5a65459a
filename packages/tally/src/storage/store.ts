import type { Event, PublicState } from "@digital-cleanup/challenge";
import type { ContributionChange } from "../publication/accept-contribution.ts";
import type { ChangeResult } from "./accept.ts";
import type { Batch } from "./batches.ts";
import type { CampaignStore } from "./campaigns.ts";
import type { EventSecrets } from "./create-event.ts";
import type { DeskStore } from "./desk.ts";
import type { EventChange } from "./event-change.ts";
import type { OrganiserStore } from "./organisers.ts";
import type { PlaceStore } from "./places.ts";
import type { Recount } from "./recount.ts";
import type { QuizStore } from "./quiz.ts";
import type { RateStore } from "./rates.ts";

/**
 * The storage of a tally. A promise resolves only once its result is on the disk. It rejects with
 * `StorageUnavailable` if the database failed, and then nothing was stored.
 */
export type Store = {
  organisers: OrganiserStore;
  desk: DeskStore;
  places: PlaceStore;
  rates: RateStore;
  campaigns: CampaignStore;
  quiz: QuizStore;
  createEvent(event: Event, secrets?: EventSecrets): Promise<"created" | "codeTaken">;
  /** Undefined if it is unknown. */
  readEvent(code: string): Promise<Event | undefined>;
  /** The codes of all events, in any order. */
  listCodes(): Promise<string[]>;
  /** The public state. Undefined if the event is unknown. */
  readPublished(code: string): Promise<PublicState | undefined>;
  /**
   * Replaces or withdraws the contribution of one key. A `seq` not above the stored one changes nothing. What it changes of
   * the public state follows within a second.
   */
  change(code: string, key: Uint8Array, change: ContributionChange): Promise<ChangeResult>;
  close(code: string): Promise<EventChange>;
  /** `endsOn` replaces the last day, which is required if that day has passed. */
  reopen(code: string, endsOn?: string): Promise<EventChange>;
  /** The batches of an event after that of a number, at most `maxCount` of them; by default all. */
  batches(code: string, after?: number, maxCount?: number): Promise<Batch[]>;
  /** Voids the people of a batch: what is public of them leaves the sums, and they may send again. */
  voidBatch(code: string, batch: number, reason: string): Promise<EventChange>;
  /** Erases an event with everything that belongs to it. */
  eraseEvent(code: string): Promise<EventChange>;
  /** Recounts an event from its contributions; undefined if it is unknown or they were erased. */
  recount(code: string): Promise<Recount | undefined>;
  /** Publishes the batches of events that had to wait since their last one. To be called several times a second. */
  publishDue(): Promise<void>;
  /**
   * Does what is due by date: closes events, erases their contributions 30 days later, and the names and addresses of
   * their definitions `namesKeptDays` after their end. Erasing and voiding stop once `signal` is aborted; the next call
   * goes on.
   */
  settle(namesKeptDays?: number, signal?: AbortSignal): Promise<void>;
  /** Reports the codes of events whose public state may have changed through this store. Returns the unsubscription. */
  onChange(listener: (code: string) => void): () => void;
  /** Writes to the disk without changing anything. Rejects with `StorageUnavailable` while writes fail. */
  checkWritable(): Promise<void>;
  /** A number that changes when another process writes to the storage. */
  foreignVersion(): number;
  /** Since the store was opened. Operations that arrive together share a commit. */
  commitCounts(): Readonly<{ commits: number; operations: number }>;
  /** Waits for the operations in progress, then closes the database. */
  stop(): Promise<void>;
};
