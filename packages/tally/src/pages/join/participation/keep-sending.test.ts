import { createParticipant, nextContribution, zeroTotals } from "@digital-cleanup/challenge";
import { rememberingTally } from "@digital-cleanup/challenge/testing/remembering-tally.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSending } from "./keep-sending.ts";
import { openParticipationStore } from "./participation-store.ts";
import { testBrowserStorage } from "./test-browser-storage.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2027, 2, 16, 9) }));
afterEach(() => void vi.useRealTimers());

const address = { baseUrl: "http://192.168.1.20:4680", code: "BRUME27" };

function openPage() {
  const tally = rememberingTally(address);
  const storage = testBrowserStorage();
  const store = openParticipationStore(() => storage, "part");
  const participant = createParticipant({
    store,
    address,
    fetch: tally.fetch,
    nowMs: Date.now,
    retryDelaysMs: [5000, 15_000],
  });
  let answers = 0;
  const check = keepSending({ store, participant, onAnswer: () => (answers += 1) });
  async function confirmFiles(files: number): Promise<void> {
    const totals = zeroTotals();
    totals.declared.files = files;
    const next = nextContribution(store.read(), address, totals);
    if (next.ok) await participant.confirm("contribution", next);
  }
  const sentSeqs = () => tally.received.map((text) => JSON.parse(text.split("\n\n")[1]!).seq);
  return { tally, store, participant, check, confirmFiles, sentSeqs, answers: () => answers };
}

test("a confirmed request is sent at once, and once", async () => {
  const page = openPage();
  await page.confirmFiles(10);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(page.sentSeqs()).toEqual([1]);
  expect(page.answers()).toBe(1);
  expect(page.store.read().waiting).toBeUndefined();
});

test("a request is retried until the tally answers", async () => {
  const page = openPage();
  page.tally.losesAnswers = true;
  await page.confirmFiles(10);
  // after 5 s, then after 15 s
  await vi.advanceTimersByTimeAsync(19_000);
  expect(page.sentSeqs()).toEqual([1, 1]);
  page.tally.losesAnswers = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.sentSeqs()).toEqual([1, 1, 1]);
  expect(new Set(page.tally.received).size).toBe(1);
  expect(page.store.read().received?.answer.seq).toBe(1);
});

test("a retry does not wait for the delay, and starts the delays over", async () => {
  const page = openPage();
  page.tally.losesAnswers = true;
  await page.confirmFiles(10);
  // The second request fails after 5 s, and the third would be sent 15 s later.
  await vi.advanceTimersByTimeAsync(6000);
  await page.participant.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.sentSeqs()).toEqual([1, 1, 1]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(page.sentSeqs()).toEqual([1, 1, 1, 1]);
});

test("a request that is confirmed during another one is sent after it", async () => {
  const page = openPage();
  await page.confirmFiles(10);
  await page.confirmFiles(25);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.sentSeqs()).toEqual([1, 2]);
  expect(page.store.read().received?.answer.seq).toBe(2);
});
