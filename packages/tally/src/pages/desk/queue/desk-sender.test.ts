import { type DeskCount, type DeskEntry, paths } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTally, type OpenTally } from "../../../../test/support/open-tally.ts";
import { sampleEvent, secretOf } from "../../../../test/support/samples.ts";
import { capabilityHash } from "../../../keys/capability-hash.ts";
import { createDeskQueue, createMemoryStorage } from "./desk-queue.ts";
import { askDesk, createDeskSender, type SenderState } from "./desk-sender.ts";

const code = "BRUME";
const key = secretOf(100);
let tally: OpenTally;
/** The faults of the next requests to a real tally, in order; later requests succeed. */
let faults: ("lost" | "response lost")[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  faults = [];
  tally = await openTally();
  await tally.store.createEvent(sampleEvent(), { organiserHash: capabilityHash(code, key) });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const fault = faults.shift();
    if (fault === "lost") throw new TypeError("no network");
    const response = await tally.app.request(path, init);
    if (fault === "response lost") throw new TypeError("connection reset");
    return response;
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await tally.close();
});

function openDesk(bearer = key, storage = createMemoryStorage()) {
  const queue = createDeskQueue(storage, code);
  const states: SenderState[] = [];
  const views: string[] = [];
  const sender = createDeskSender({
    queue,
    send: (batch) => askDesk(paths.desk(code), bearer, batch),
    onView: ({ collected }) => views.push(collected.devices.laptop?.working ?? "0"),
    onState: (state) => states.push(state),
  });
  const tap = (number: number) => {
    const count: DeskCount = {
      id: secretOf(number),
      kind: "devices",
      type: "laptop",
      state: "working",
      count: 1,
    };
    queue.add(count, number);
    sender.entriesChanged();
  };
  return { storage, queue, states, views, sender, tap };
}
const laptops = async () =>
  (await tally.store.readPublished(code))?.collected.devices.laptop?.working ?? "0";
/** Waits for the tally's responses without advancing the clock. */
async function waitForState(desk: { states: SenderState[] }, state: SenderState): Promise<void> {
  do await new Promise(setImmediate);
  while (desk.states.at(-1) === "sending");
  expect(desk.states.at(-1)).toBe(state);
}

test("each tap counts once, and taps during a request are sent together in the next", async () => {
  const desk = openDesk();
  for (let number = 0; number < 60; number += 1) desk.tap(number);
  await waitForState(desk, "idle");
  expect(await laptops()).toBe("60");
  // The first tap alone, then the 59 taps made during that request.
  expect(desk.views).toEqual(["1", "60"]);
});

test("lost requests and lost responses are retried with growing delays, and nothing counts twice", async () => {
  faults = ["lost", "response lost", "response lost"];
  const desk = openDesk();
  desk.tap(1);
  await waitForState(desk, "failing");
  desk.tap(2);
  await vi.advanceTimersByTimeAsync(999);
  expect(faults).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  await waitForState(desk, "failing");
  await vi.advanceTimersByTimeAsync(1999);
  expect(faults).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await waitForState(desk, "failing");
  expect(faults).toHaveLength(0);
  desk.sender.tryNow();
  await waitForState(desk, "idle");
  expect(await laptops()).toBe("2");
});

test("an entry that is undone after its response was lost is not counted", async () => {
  faults = ["response lost"];
  const desk = openDesk();
  desk.tap(1);
  await waitForState(desk, "failing");
  expect(await laptops()).toBe("1");
  desk.queue.undo(secretOf(1));
  desk.sender.tryNow();
  await waitForState(desk, "idle");
  expect([await laptops(), desk.queue.entries()]).toEqual(["0", []]);
});

test("two tabs that send the same queue at once count it once", async () => {
  const one = openDesk();
  const other = openDesk(key, one.storage);
  for (let number = 0; number < 20; number += 1) (number % 2 ? one : other).tap(number);
  await waitForState(one, "idle");
  await waitForState(other, "idle");
  expect(await laptops()).toBe("20");
  expect(one.queue.nextBatch()).toEqual([]);
});

test("a desk whose key is refused stops sending and keeps its entries for another key", async () => {
  const desk = openDesk(secretOf(5));
  desk.tap(1);
  await waitForState(desk, "keyRefused");
  desk.tap(2);
  await vi.advanceTimersByTimeAsync(600_000);
  expect([await laptops(), desk.queue.nextBatch().length]).toEqual(["0", 2]);
  const again = openDesk(key, desk.storage);
  again.sender.tryNow();
  await waitForState(again, "idle");
  expect(await laptops()).toBe("2");
});

test("a request to the desk of an erased event fails with eventClosed", async () => {
  await tally.store.close(code);
  tally.time.nowMs += 40 * 86_400_000;
  await tally.store.settle();
  const sent: DeskEntry[] = [{ id: secretOf(1), kind: "weight", grams: 5 }];
  expect(await askDesk(paths.desk(code), key, sent)).toEqual({ ok: false, failure: "eventClosed" });
});

test("a request with an invalid entry fails with notUnderstood", async () => {
  const sent = [{ id: "short", kind: "weight", grams: 5 } as const];
  expect(await askDesk(paths.desk(code), key, sent)).toMatchObject({ failure: "notUnderstood" });
});
