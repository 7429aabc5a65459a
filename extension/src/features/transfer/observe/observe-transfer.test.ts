import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Observed, observedSchema } from "./messages.ts";
import { observeTransfer } from "./observe-transfer.ts";

/** An entry as the browser creates it; a navigation entry has no duration while the page loads. */
const entry = (entryType: "navigation" | "resource", url: string, changes = {}) => ({
  entryType,
  name: url,
  initiatorType: entryType === "navigation" ? "navigation" : "img",
  startTime: 0,
  duration: 0,
  workerStart: 0,
  transferSize: 1300,
  encodedBodySize: 1000,
  decodedBodySize: 1000,
  ...changes,
});

let navigation = entry("navigation", "https://site.example/");
let observed: object[] = [];
/** Passes the entries in `observed` to the observer, as the browser does while a page loads. */
let deliver: () => void;
const listeners = new Map<string, (event: object) => void>();

/** A media element with a file of 100 seconds. */
class FakePlayer {
  duration = 100;
  currentSrc = "https://site.example/video.mp4";
  ranges: [number, number][] = [];
  get buffered() {
    const { ranges } = this;
    return {
      length: ranges.length,
      start: (range: number) => ranges[range]![0],
      end: (range: number) => ranges[range]![1],
    };
  }
}

beforeEach(() => {
  navigation = entry("navigation", "https://site.example/");
  observed = [];
  vi.spyOn(performance, "getEntriesByType").mockImplementation(() => [navigation as never]);
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("Document", { prototype: { getElementsByTagName: () => [] } });
  vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
  vi.stubGlobal("location", { href: "https://site.example/" });
  vi.stubGlobal("HTMLMediaElement", FakePlayer);
  listeners.clear();
  vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(onEntries: (list: object) => void) {
        deliver = () => onEntries({ getEntries: () => observed.splice(0) });
      }
      observe() {}
      disconnect() {}
      takeRecords = () => observed.splice(0);
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("the navigation entry is sent until it is complete, and never after that", async () => {
  const sizes: number[][] = [];
  const { announce } = observeTransfer(async ({ entries }) => {
    sizes.push(entries.map((sent) => ("transferBytes" in sent ? sent.transferBytes : -1)));
    return true;
  });
  Object.assign(navigation, { transferSize: 0 });
  announce();
  await vi.waitFor(() => expect(sizes).toEqual([[0]]));
  Object.assign(navigation, { transferSize: 5300, duration: 80 });
  announce();
  await vi.waitFor(() => expect(sizes).toEqual([[0], [5300]]));
  announce();
  await vi.waitFor(() => expect(sizes).toEqual([[0], [5300], []]));
});

test("a page that is loading is announced a second later, or as soon as it is left", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { readyState: "loading" }));
  const send = vi.fn<(message: Observed) => Promise<boolean>>(async () => true);
  observeTransfer(send).announce();
  await vi.advanceTimersByTimeAsync(900);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(send).toHaveBeenCalledTimes(1);

  observeTransfer(send).announce();
  listeners.get("pagehide")!({});
  expect(send).toHaveBeenCalledTimes(2);
  expect(send.mock.calls.map(([{ isUrgent }]) => isUrgent)).toEqual([undefined, true]);
  vi.useRealTimers();
});

test("a page that is loading is not read, whatever it loads and plays, and announced all the same", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { readyState: "loading" }));
  const send = vi.fn<(message: Observed) => Promise<boolean>>(async () => true);
  const read = vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation as never]);
  observeTransfer(send).announce();
  observed = [entry("resource", "https://site.example/a.png")];
  deliver();
  expect(read).not.toHaveBeenCalled();
  // A player without a length has no share to report.
  const target = Object.assign(new FakePlayer(), { duration: Number.NaN });
  listeners.get("progress")!({ target, isTrusted: true });
  await vi.advanceTimersByTimeAsync(1100);
  expect(send.mock.calls.map(([{ entries }]) => entries.length)).toEqual([2]);
  vi.useRealTimers();
});

test("entries are read when they are sent, each once", async () => {
  const read: string[] = [];
  Object.assign(navigation, { duration: 80 });
  const { next } = observe();
  await next();
  const seen = entry("resource", "https://site.example/a.png");
  Object.defineProperty(seen, "encodedBodySize", { get: () => (read.push("a"), 1000) });
  observed = [seen, seen];
  deliver();
  expect(read).toEqual([]);
  expect((await next()).entries.length).toBe(1);
  expect(read).toEqual(["a"]);
});

test("a batch is valid for the background, whatever the page requests", async () => {
  const sent: Observed[] = [];
  const { announce } = observeTransfer(async (message) => {
    sent.push(message);
    return true;
  });
  const initiatorType = `x-${"long-".repeat(20)}`;
  observed = [entry("resource", `https://${"a".repeat(400)}.example/`, { initiatorType })];
  announce();
  await vi.waitFor(() => expect(sent.length).toBe(1));
  expect(observedSchema.safeParse(sent[0]).error).toBeUndefined();
});

/** An observer; `next` announces and returns the message that was sent. */
function observe(onMedia?: () => void) {
  const sent: Observed[] = [];
  const { announce } = observeTransfer(async (message) => {
    sent.push(message);
    return true;
  }, onMedia);
  return {
    next: async () => {
      const before = sent.length;
      announce();
      await vi.waitFor(() => expect(sent.length).toBeGreaterThan(before));
      return sent.at(-1)!;
    },
  };
}

test("a player is reported with the share of its file it has buffered, in minimum steps", async () => {
  Object.assign(navigation, { duration: 80 });
  const { next } = observe();
  await next();
  const player = new FakePlayer();
  const progress = () => listeners.get("progress")!({ target: player, isTrusted: true });
  player.ranges = [
    [0, 20],
    [95, 100],
  ];
  progress();
  player.ranges = [
    [0, 20.1],
    [95, 100],
  ];
  progress();
  const { entries } = await next();
  // (20 + 5) / 100; a tenth of a second more is below the minimum
  expect(entries.map((sent) => "bufferedShare" in sent && sent.bufferedShare)).toEqual([0.25]);
});

test("loaded video and sound are made known before they are sent, and nothing else is", async () => {
  const onMedia = vi.fn<() => void>();
  const { next } = observe(onMedia);
  observed = [entry("resource", "https://site.example/film.jpg")];
  deliver();
  expect(onMedia).not.toHaveBeenCalled();
  observed = [entry("resource", "https://site.example/1.m4s", { initiatorType: "fetch" })];
  deliver();
  expect(onMedia).toHaveBeenCalledTimes(1);
  await next();
});

test("an event that a page made up is ignored", async () => {
  Object.assign(navigation, { duration: 80 });
  const { next } = observe();
  await next();
  listeners.get("progress")!({ target: new FakePlayer(), isTrusted: false });
  listeners.get("progress")!({ target: {}, isTrusted: true });
  expect((await next()).entries).toEqual([]);
});

test("a player fed by a script is reported once, and an endless one never", async () => {
  Object.assign(navigation, { duration: 80 });
  const { next } = observe();
  await next();
  const fed = Object.assign(new FakePlayer(), { currentSrc: "blob:https://site.example/1" });
  const live = Object.assign(new FakePlayer(), { duration: Infinity, ranges: [] });
  for (const target of [fed, fed, Object.assign(live, { duration: Number.NaN })]) {
    listeners.get("progress")!({ target, isTrusted: true });
  }
  const { entries } = await next();
  expect(
    entries.map((sent) => "isFedByScript" in sent && [sent.isFedByScript, sent.bufferedShare]),
  ).toEqual([[true, 0]]);
});

test("each new address of the same document is a route", async () => {
  const { next } = observe();
  expect((await next()).routes).toBe(1);
  vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
  vi.stubGlobal("location", { href: "https://site.example/second" });
  const second = await next();
  expect(second.routes).toBe(2);
  expect(second.routeHash).not.toBe(second.urlHash);
  expect((await next()).routes).toBe(2);
});

test("addresses that a script sets while the page opens are routes too", async () => {
  let noteEntry = () => {};
  const addEventListener = (_type: string, listener: () => void) => (noteEntry = listener);
  vi.stubGlobal("navigation", { addEventListener });
  const { next } = observe();
  for (const href of ["https://site.example/first", "https://site.example/second"]) {
    vi.stubGlobal("location", { href });
    noteEntry();
  }
  expect((await next()).routes).toBe(3);
});

test("an observer orphaned by an update neither throws nor retries forever", async () => {
  vi.useFakeTimers();
  let attempts = 0;
  const { announce } = observeTransfer(() => {
    attempts += 1;
    throw new Error("Extension context invalidated.");
  });
  observed = [entry("resource", "https://site.example/a")];
  announce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toBe(5);
  vi.useRealTimers();
});
