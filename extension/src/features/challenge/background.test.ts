import { nextContribution } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { appendAction } from "../../platform/actions/action-log.ts";
import { startChallenge } from "./background.ts";
import { openParticipant } from "./participant.ts";
import { changeChallenge, readChallenge } from "./store.ts";
import { confirmUpdates } from "./sending/automatic-updates.ts";
import {
  event,
  filesOnly,
  nowMs,
  participation,
  pendingAnswer,
  secret,
} from "./test-data/participation.ts";
import { rememberingTally } from "@digital-cleanup/challenge/testing/remembering-tally.ts";

let tally = rememberingTally(event);
/** The global scope of a background: Node dispatches no events on its own. */
let scope = new EventTarget();

beforeEach(async () => {
  await emptyBrowser();
  tally = rememberingTally(event);
  scope = new EventTarget();
  vi.stubGlobal("fetch", tally.fetch);
  vi.stubGlobal("addEventListener", scope.addEventListener.bind(scope));
  vi.setSystemTime(nowMs);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const current = async () => (await readChallenge()).participations[0]!;
async function confirmFiles(files: number): Promise<void> {
  const stored = await current();
  const next = nextContribution(stored, stored.address, filesOnly(files));
  if (!next.ok) throw new Error(next.field);
  await openParticipant(stored).confirm("contribution", next);
}
/** The tally holds 3 files, and updates are on. */
const sentWithUpdates = () => {
  const answer = pendingAnswer(1, filesOnly(3));
  tally.rows.set(secret, { seq: 1, totals: filesOnly(3) });
  return participation({ lastSeq: 1, sendsUpdates: true, received: { answer, atMs: nowMs } });
};
const count = (id: string, files: number, day = "2027-03-16") =>
  appendAction({ id, day, feature: "cleanup", kind: "files", count: files, method: "measured" });

// First, because the backgrounds of later tests listen to the same action log.
test("an action counted while updates are on starts the background a minute later", async () => {
  await changeChallenge(() => ({ participations: [sentWithUpdates()] }));
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

test("a failed request is sent again by the next alarm", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  startChallenge();
  tally.isDown = true;
  await confirmFiles(5);
  await vi.waitFor(async () => {
    const alarm = await fakeBrowser.alarms.get("challenge-retry");
    expect(alarm?.scheduledTime).toBe(nowMs + 30_000);
  });

  tally.isDown = false;
  vi.setSystemTime(nowMs + 30_000);
  await fakeBrowser.alarms.onAlarm.trigger((await fakeBrowser.alarms.get("challenge-retry"))!);
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("an alarm is set before a request, in case the background is stopped during it", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  await confirmFiles(5);
  const silence = Promise.withResolvers<Response>();
  const fetch = vi.fn<() => Promise<Response>>(() => silence.promise);
  vi.stubGlobal("fetch", fetch);
  startChallenge();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  const alarm = await fakeBrowser.alarms.get("challenge-retry");
  expect(alarm?.scheduledTime).toBe(nowMs + 60_000);
  silence.reject(new TypeError("Failed to fetch"));
  await vi.waitFor(async () => expect((await current()).waiting?.attempts).toBe(1));
});

test("a background that starts sends what an earlier one did not", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  await confirmFiles(5);
  startChallenge();
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("all pending requests are sent when the network returns", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  tally.isDown = true;
  await confirmFiles(5);
  startChallenge();
  await vi.waitFor(async () => expect((await current()).waiting?.attempts).toBe(1));

  tally.isDown = false;
  scope.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(5)));
});

test("automatic updates confirm new figures once, with the next number", async () => {
  await changeChallenge(() => ({ participations: [sentWithUpdates()] }));
  await count("a", 8);
  await confirmUpdates(new Date(nowMs));
  await confirmUpdates(new Date(nowMs));
  const { lastSeq, waiting } = await current();
  expect([lastSeq, waiting?.seq]).toEqual([2, 2]);
  expect(JSON.parse(waiting!.request.body).totals).toEqual(filesOnly(8));
});

test("new figures are not sent while updates are off", async () => {
  await changeChallenge(() => ({
    participations: [{ ...sentWithUpdates(), sendsUpdates: false }],
  }));
  await count("b", 9);
  await confirmUpdates(new Date(nowMs));
  expect((await current()).waiting).toBeUndefined();
});

test("updates end after the last day", async () => {
  await changeChallenge(() => ({ participations: [sentWithUpdates()] }));
  await count("c", 9);
  await confirmUpdates(new Date("2027-03-21T08:00:00Z"));
  expect((await current()).waiting).toBeUndefined();
});

test("nothing is sent while a policy turns challenges off", async () => {
  await fakeBrowser.storage.managed.set({ disabledFeatures: ["challenge"] });
  await changeChallenge(() => ({ participations: [participation()] }));
  await confirmFiles(5);
  startChallenge();
  scope.dispatchEvent(new Event("online"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(tally.received).toEqual([]);
  expect((await current()).waiting?.attempts).toBe(0);
});
