import { afterEach, beforeEach, expect } from "vitest";
import type { Event, Totals } from "@digital-cleanup/challenge";
import { publishNow } from "../support/events/publish-now.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../support/samples.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import type { ChangeResult } from "../../src/storage/accept.ts";
import type { Store } from "../../src/storage/store.ts";

/** Opens an empty store that reads the time from `clock`, and from a clock that is never set. */
export type OpenStore = (clock: () => number, monotonic: () => number) => Promise<Store>;

export const nothing = {
  batch: 0,
  received: 0,
  published: 0,
  waiting: 0,
  aboveLimit: "none",
  files: null,
};

/** Longer than an event waits between two batches. */
const betweenWritesMs = 1000;

/** A new store on 21 November for each test, with short functions for what tests do to it. */
export function useStore(open: OpenStore) {
  /** Each reading of a clock moves it by `stepMs`. `wallAheadMs`: so far the clock on the wall was set. */
  const time = { nowMs: 0, stepMs: 0, wallAheadMs: 0 };
  let store: Store;
  beforeEach(async () => {
    time.nowMs = noonOf(21);
    time.stepMs = 0;
    time.wallAheadMs = 0;
    const monotonic = () => {
      const { nowMs } = time;
      time.nowMs += time.stepMs;
      return nowMs;
    };
    store = await open(() => monotonic() + time.wallAheadMs, monotonic);
  });
  afterEach(() => store.stop());

  // Few tests are about what is kept back until the close, so all that may be published is published at once.
  const send = (person: number, seq: number, totals: Totals | null) => {
    time.nowMs += betweenWritesMs;
    return store.change("BRUME", personKey(person), { seq, totals });
  };
  const change = async (person: number, seq: number, totals: Totals | null) => {
    const result = await send(person, seq, totals);
    await publishNow(store);
    return result.ok ? store.change("BRUME", personKey(person), { seq: 0, totals: null }) : result;
  };
  const personKey = (person: number) => contributionKey("BRUME", secretOf(person));
  return {
    time,
    store: () => store,
    personKey,
    create: (changes: Partial<Event> = {}) => store.createEvent(sampleEvent(changes)),
    /** Contributes, without publishing what the rule keeps back until the close. */
    arrive(person: number, files: number, seq = 1) {
      time.nowMs += betweenWritesMs;
      return store.change("BRUME", personKey(person), { seq, totals: measuredFiles(files) });
    },
    put: (person: number, files: number, seq = 1) => change(person, seq, measuredFiles(files)),
    /** Sends any totals. */
    send: (person: number, totals: Totals, seq = 1) => change(person, seq, totals),
    withdraw: (person: number, seq = 2) => change(person, seq, null),
    /** The public state in short, after checking that a recount finds the same. */
    async publicState() {
      expect((await store.recount("BRUME"))?.isEqual).toBe(true);
      const { batch, participations, aboveLimit, totals } = (await store.readPublished("BRUME"))!;
      return { batch, ...participations, aboveLimit, files: totals?.files?.sum ?? null };
    },
    async standing(result: Promise<ChangeResult>) {
      const answer = await result;
      return answer.ok ? answer.answer.standing : answer.problem;
    },
  };
}
