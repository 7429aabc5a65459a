import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followEvent } from "./follow-event.ts";

const published = (batch: number) => JSON.stringify({ schema: 2, batch });

/** The browser's `EventSource`, whose streams a server accepts or refuses. */
class FakeEventSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static readonly opened: FakeEventSource[] = [];
  readyState = 0;

  constructor() {
    super();
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  /** What a browser does after a response that is no stream, such as a 429. */
  refuse(): void {
    this.close();
    this.dispatchEvent(new Event("error"));
  }

  accept(batch: number): void {
    this.readyState = FakeEventSource.OPEN;
    this.dispatchEvent(new MessageEvent("message", { data: published(batch) }));
  }
}

let polls = 0;
let headers: Record<string, string> = {};
beforeEach(() => {
  polls = 0;
  headers = {};
  // The middle of what pages spread over.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  FakeEventSource.opened.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal("fetch", async () => {
    polls += 1;
    return new Response(published(polls), { headers });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const follow = () => {
  const seen: number[] = [];
  const stop = followEvent("/live", "/published", {
    onPublished: ({ batch }) => seen.push(batch),
    onLost: () => expect.fail("the server answers"),
  });
  return { seen, stop };
};

test("a message received while offline does not stop polling", async () => {
  const listeners = new Map<string, () => void>();
  vi.stubGlobal("addEventListener", (type: string, listener: () => void) =>
    listeners.set(type, listener),
  );
  const { stop } = follow();
  vi.stubGlobal("navigator", { onLine: false });
  listeners.get("offline")!();
  FakeEventSource.opened[0]!.accept(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(polls).toBe(1);
  stop();
});

test("a refused page polls every five seconds, and tries the stream less often with each refusal", async () => {
  const { seen, stop } = follow();
  const tries: number[] = [];
  for (let step = 0; step <= 120; step += 1) {
    await vi.advanceTimersByTimeAsync(step === 0 ? 0 : 5000);
    const last = FakeEventSource.opened.at(-1)!;
    if (last.readyState === FakeEventSource.CLOSED) continue;
    tries.push(step);
    last.refuse();
  }
  await vi.advanceTimersByTimeAsync(0);
  stop();
  // Ten minutes. The first poll follows the refusal at once.
  expect(polls).toBeGreaterThanOrEqual(120);
  expect(seen).toHaveLength(polls);
  const pauses = tries.slice(1).map((step, index) => step - tries[index]!);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.slice(0, 3)).toEqual([1, 3, 4]);
  expect(pauses.at(-1)).toBe(12);
});

test("a page whose stream is accepted stops polling", async () => {
  const { seen, stop } = follow();
  FakeEventSource.opened[0]!.refuse();
  await vi.advanceTimersByTimeAsync(5000);
  FakeEventSource.opened.at(-1)!.accept(40);
  const before = polls;
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  expect(polls).toBe(before);
  expect(seen.at(-1)).toBe(40);
});

test("a page polls when the server asks for it, and not in step with others", async () => {
  headers = { "tally-poll-after-ms": "20000" };
  for (const [random, expected] of [
    [0, 14_000],
    [0.5, 20_000],
    [1, 26_000],
  ] as const) {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const { stop } = follow();
    FakeEventSource.opened.at(-1)!.refuse();
    await vi.advanceTimersByTimeAsync(0);
    const before = polls;
    await vi.advanceTimersByTimeAsync(expected - 10);
    expect(polls).toBe(before);
    await vi.advanceTimersByTimeAsync(20);
    expect(polls).toBe(before + 1);
    stop();
  }
});

test("a page that is asked for something absurd polls within two minutes all the same", async () => {
  headers = { "tally-poll-after-ms": "1e99" };
  const { stop } = follow();
  FakeEventSource.opened[0]!.refuse();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(polls).toBe(2);
  stop();
});
