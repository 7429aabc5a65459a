import type { ContributionAnswer, TallyRequest, TallyResult } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSending } from "./keep-sending.ts";
import { openPartStore } from "./part-store.ts";
import { holding, nowMs, sending, somePart } from "./test-part.ts";

beforeEach(() => void vi.useFakeTimers({ now: nowMs }));
afterEach(() => void vi.useRealTimers());

const unreachable = { ok: false, failure: "unreachable" } as const;
type Result = TallyResult<ContributionAnswer>;

/** A page whose network answers with each of these in turn; the last one stays. */
function openPage(...results: Result[]) {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  const store = openPartStore(() => storage, "part");
  store.change(() => somePart());
  const sent: TallyRequest[] = [];
  let answers = 0;
  const sender = keepSending({
    store,
    send: (request) => {
      sent.push(request);
      return Promise.resolve(results[sent.length - 1] ?? results.at(-1)!);
    },
    nowMs: Date.now,
    onAnswer: () => (answers += 1),
  });
  return { store, sent, sender, answered: () => answers };
}

test("a confirmed request leaves at once, and once", async () => {
  const { store, sent, answered } = openPage(holding(1, 10));
  store.change((part) => sending(part, 10));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent.length).toBe(1);
  expect(answered()).toBe(1);
  expect(store.read().waiting).toBeUndefined();
});

test("it is tried again as it stands until the tally answers", async () => {
  const { store, sent } = openPage(unreachable, unreachable, holding(1, 10));
  store.change((part) => sending(part, 10));
  // 5 s, then 15 s
  await vi.advanceTimersByTimeAsync(19_000);
  expect(sent.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.length).toBe(3);
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
  expect(store.read().received?.answer.seq).toBe(1);
});

test("a network that came back lets it go without waiting", async () => {
  const { store, sent, sender } = openPage(unreachable, holding(1, 10));
  store.change((part) => sending(part, 10));
  await vi.advanceTimersByTimeAsync(1000);
  sender.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.length).toBe(2);
});

test("a network that came back and fails once more is tried again soon", async () => {
  const { store, sent, sender } = openPage(unreachable, unreachable, unreachable, holding(1, 10));
  store.change((part) => sending(part, 10));
  // 5 s later the second try fails, and the third would come after 15 s.
  await vi.advanceTimersByTimeAsync(6000);
  sender.retry();
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.length).toBe(4);
});

test("what was confirmed during a try leaves after it", async () => {
  const { store, sent } = openPage(holding(1, 10), holding(2, 25));
  store.change((part) => sending(part, 10));
  store.change((part) => sending(part, 25));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ body }) => JSON.parse(body).seq)).toEqual([1, 2]);
  expect(store.read().received?.answer.seq).toBe(2);
});
