import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { nextContribution, requestText } from "./request.ts";
import { refreshStanding, retryEverything, sendDue } from "./send.ts";
import { changeChallenge, readChallenge } from "./store.ts";
import { confirmContribution, confirmWithdrawal } from "./take-part.ts";
import { filesOnly, joined, nowMs, secret } from "./test-data/joined.ts";
import { rememberingTally } from "./test-data/tally.ts";

let tally = rememberingTally();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: nowMs, toFake: ["Date"] });
  tally = rememberingTally();
  vi.stubGlobal("fetch", tally.fetch);
  await changeChallenge(() => ({ joined: [joined()] }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const current = async () => (await readChallenge()).joined[0]!;
const confirmFiles = async (files: number) => {
  const next = nextContribution(await current(), filesOnly(files));
  if (!next.ok) throw new Error(next.field);
  await confirmContribution(await current(), next, false);
  return requestText(next.request);
};

test("the tally receives to the letter what the preview showed", async () => {
  const preview = await confirmFiles(1_284);
  await sendDue();
  expect(tally.seen).toEqual([preview]);
  expect((await current()).received?.answer.standing).toBe("pending");
});

test("while the tally is down the request waits, and it arrives unchanged and once", async () => {
  const preview = await confirmFiles(10);
  tally.isDown = true;
  expect(await sendDue()).toBe(nowMs + 30_000);
  expect(await sendDue()).toBe(nowMs + 30_000);
  expect((await current()).waiting?.attempts).toBe(1);

  tally.isDown = false;
  vi.setSystemTime(nowMs + 30_000);
  expect(await sendDue()).toBeUndefined();
  expect(tally.seen).toEqual([preview]);
  expect(tally.rows.get(secret)?.totals).toEqual(filesOnly(10));
});

test("a lost answer leads to the same request again and to one row", async () => {
  const preview = await confirmFiles(10);
  tally.losesAnswers = true;
  await sendDue();
  tally.losesAnswers = false;
  await retryEverything();
  await sendDue();
  expect(tally.seen).toEqual([preview, preview]);
  expect([...tally.rows.values()]).toEqual([{ seq: 1, totals: filesOnly(10) }]);
});

test("two contexts that send at the same moment send once", async () => {
  await confirmFiles(10);
  await Promise.all([sendDue(), sendDue(), sendDue()]);
  expect(tally.seen.length).toBe(1);
});

test("a withdrawal goes out after a contribution that never arrived, and only the withdrawal stays", async () => {
  await confirmFiles(10);
  tally.losesAnswers = true;
  await sendDue();
  await confirmWithdrawal(await current());
  tally.losesAnswers = false;
  await sendDue();
  expect(tally.rows.get(secret)).toEqual({ seq: 2, totals: null });
  expect((await current()).received?.answer.standing).toBe("withdrawn");
});

test("a refused request is tried no more and says which field", async () => {
  tally.refusal = {
    type: "/problems/invalid-body",
    title: "The message is not valid",
    status: 422,
    errors: [{ field: "totals.measured.files", detail: "too big" }],
  };
  await confirmFiles(10);
  expect(await sendDue()).toBeUndefined();
  expect((await current()).refusal?.problem.errors?.[0]?.field).toBe("totals.measured.files");
  await retryEverything();
  await sendDue();
  expect(tally.seen.length).toBe(1);
});

test("an event that was left while its request was on the way stays left", async () => {
  await confirmFiles(10);
  const sending = sendDue();
  await changeChallenge(() => ({ joined: [] }));
  await sending;
  expect(await readChallenge()).toEqual({ joined: [] });
});

test("asking where it stands changes nothing at the tally, and an unanswered question changes nothing here", async () => {
  await confirmFiles(10);
  await sendDue();
  await refreshStanding(await current());
  expect([...tally.rows.values()]).toEqual([{ seq: 1, totals: filesOnly(10) }]);
  const before = await current();
  tally.isDown = true;
  await refreshStanding(before);
  expect(await current()).toEqual(before);
});
