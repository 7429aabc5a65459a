import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { appendAction } from "../../platform/action-log.ts";
import { confirmUpdates } from "./automatic-updates.ts";
import { startChallenge } from "./background.ts";
import { nextContribution } from "./request.ts";
import { changeChallenge, readChallenge } from "./store.ts";
import { confirmContribution } from "./take-part.ts";
import { filesOnly, joined, nowMs, secret } from "./test-data/joined.ts";
import { rememberingTally } from "./test-data/tally.ts";

let tally = rememberingTally();
/** The global scope of a background, where Node has no events. */
let scope = new EventTarget();

beforeEach(() => {
  fakeBrowser.reset();
  tally = rememberingTally();
  scope = new EventTarget();
  vi.stubGlobal("fetch", tally.fetch);
  vi.stubGlobal("addEventListener", scope.addEventListener.bind(scope));
  vi.setSystemTime(nowMs);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const current = async () => (await readChallenge()).joined[0]!;
/** A part of 3 files that the tally holds, whose person wants updates. */
const sentWithUpdates = () => {
  const answer = { seq: 1, totals: filesOnly(3), standing: "pending" } as const;
  tally.rows.set(secret, { seq: 1, totals: filesOnly(3) });
  return joined({ lastSeq: 1, sendsUpdates: true, received: { answer, atMs: nowMs } });
};
const count = (id: string, files: number, day = "2027-03-16") =>
  appendAction({ id, day, feature: "cleanup", kind: "files", count: files, method: "measured" });

// First, while no background of another test hears the same action log.
test("an action counted while updates are wanted wakes the background a minute later", async () => {
  await changeChallenge(() => ({ joined: [sentWithUpdates()] }));
  startChallenge();
  await vi.waitFor(async () => {
    const alarm = await fakeBrowser.alarms.get("challenge-update");
    expect(alarm?.scheduledTime).toBe(nowMs + 15 * 60_000);
  });
  await count("d", 1, "2027-03-10");
  await vi.waitFor(async () => {
    const alarm = await fakeBrowser.alarms.get("challenge-update");
    expect(alarm?.scheduledTime).toBe(nowMs + 60_000);
  });
});

test("a page confirms, the background sends, and a failure plans the next try", async () => {
  await changeChallenge(() => ({ joined: [joined()] }));
  startChallenge();
  const next = nextContribution(await current(), filesOnly(5));
  if (!next.ok) throw new Error(next.field);
  tally.isDown = true;
  await confirmContribution(await current(), next, false);
  await vi.waitFor(async () => {
    const alarm = await fakeBrowser.alarms.get("challenge-retry");
    expect(alarm?.scheduledTime).toBe(nowMs + 30_000);
  });

  tally.isDown = false;
  vi.setSystemTime(nowMs + 30_000);
  await fakeBrowser.alarms.onAlarm.trigger((await fakeBrowser.alarms.get("challenge-retry"))!);
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("a background that dies while the tally is silent has planned to wake again", async () => {
  const next = nextContribution(joined(), filesOnly(5));
  if (!next.ok) throw new Error(next.field);
  await changeChallenge(() => ({ joined: [joined()] }));
  await confirmContribution(joined(), next, false);
  const silence = Promise.withResolvers<Response>();
  vi.stubGlobal("fetch", () => silence.promise);
  startChallenge();
  await vi.waitFor(async () => {
    const alarm = await fakeBrowser.alarms.get("challenge-retry");
    expect(alarm?.scheduledTime).toBe(nowMs + 60_000);
  });
  silence.reject(new TypeError("Failed to fetch"));
  await vi.waitFor(async () => expect((await current()).waiting?.attempts).toBe(1));
});

test("a background that starts sends what an earlier one left behind", async () => {
  const next = nextContribution(joined(), filesOnly(5));
  if (!next.ok) throw new Error(next.field);
  await changeChallenge(() => ({ joined: [joined()] }));
  await confirmContribution(joined(), next, false);
  startChallenge();
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("when the network comes back nothing waits for its hour", async () => {
  const kept = nextContribution(joined(), filesOnly(5));
  if (!kept.ok) throw new Error(kept.field);
  await changeChallenge(() => ({ joined: [joined()] }));
  tally.isDown = true;
  await confirmContribution(joined(), kept, false);
  startChallenge();
  await vi.waitFor(async () => expect((await current()).waiting?.attempts).toBe(1));

  tally.isDown = false;
  scope.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("with updates wanted, new figures are confirmed once and take the next number", async () => {
  await changeChallenge(() => ({ joined: [sentWithUpdates()] }));
  await count("a", 8);
  await confirmUpdates(new Date(nowMs));
  await confirmUpdates(new Date(nowMs));
  const { lastSeq, waiting } = await current();
  expect([lastSeq, waiting?.seq]).toEqual([2, 2]);
  expect(JSON.parse(waiting!.request.body).totals).toEqual(filesOnly(8));
});

test("without the box nothing leaves, whatever is counted", async () => {
  await changeChallenge(() => ({ joined: [{ ...sentWithUpdates(), sendsUpdates: false }] }));
  await count("b", 9);
  await confirmUpdates(new Date(nowMs));
  expect((await current()).waiting).toBeUndefined();
});

test("after the last day updates end", async () => {
  await changeChallenge(() => ({ joined: [sentWithUpdates()] }));
  await count("c", 9);
  await confirmUpdates(new Date("2027-03-21T08:00:00Z"));
  expect((await current()).waiting).toBeUndefined();
});

test("where an organisation switched challenges off nothing leaves", async () => {
  await fakeBrowser.storage.managed.set({ disabledFeatures: ["challenge"] });
  const next = nextContribution(joined(), filesOnly(5));
  if (!next.ok) throw new Error(next.field);
  await changeChallenge(() => ({ joined: [joined()] }));
  await confirmContribution(joined(), next, false);
  startChallenge();
  scope.dispatchEvent(new Event("online"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(tally.seen).toEqual([]);
  expect((await current()).waiting?.attempts).toBe(0);
});
