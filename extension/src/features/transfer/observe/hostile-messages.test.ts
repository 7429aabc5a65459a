import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { bases, kinds, maxVisitBytes } from "@digital-cleanup/page-weight";
import { browser, type Runtime } from "../../../platform/browser.ts";
import { openPromptJournal } from "../visits/test-data/open-prompt-journal.ts";
import { readState } from "../visits/journal-store.ts";
import { readTabVisit } from "../visits/watch-tab-visit.ts";
import { observedSchema, type TimingEntry } from "./messages.ts";
import { createObservedReceiver } from "./receive-observed.ts";
import { sampleEntry as entry, sampleObserved } from "./test-data/sample-observed.ts";

beforeEach(() => fakeBrowser.reset());

const sender = (tabId: number, frameId = 0) =>
  ({
    documentId: `page ${tabId} ${frameId}`,
    frameId,
    tab: { id: tabId },
    url: "https://site.example/",
  }) as unknown as Runtime.MessageSender;

const message = (firstIndex: number, entries: TimingEntry[]) => {
  const startedMs = Date.now() - 5000;
  return sampleObserved({ startedMs, shownMs: startedMs, firstIndex, entries });
};

test("of 100,000 messages of one tab 909 are taken, and another tab is measured", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const write = vi.spyOn(browser.storage.session, "set");
  const { receive } = createObservedReceiver(openPromptJournal());
  const answers: Promise<boolean>[] = [];
  for (let index = 0; index < 100_000; index += 1) {
    answers.push(receive(message(index, [entry]), sender(1)));
  }
  const honest = receive(message(0, [entry, entry]), sender(2));
  const taken = (await Promise.all(answers)).filter(Boolean).length;
  // 10,000 entries of a burst ÷ (10 of the message + 1 entry)
  expect(taken).toBe(909);
  expect(await honest).toBe(true);
  expect((await readTabVisit(2))?.transfer.requests).toBe(2);
  // Changes made during a write are stored together.
  expect(write.mock.calls.length).toBeLessThan(10);
  vi.useRealTimers();
});

const count = fc.oneof(fc.nat(1000), fc.constantFrom(1e13, 1e14, Number.MAX_SAFE_INTEGER));
const timeMs = fc.oneof(fc.nat(5000), fc.constantFrom(0, 1e14), fc.double());
const text = fc.oneof(fc.constantFrom("site.example", "", "observer-1"), fc.string());
/** An entry of each kind, with some fields that no observer would send. */
const hostileEntry = fc.oneof(
  fc.record({
    urlHash: fc.nat(3),
    host: text,
    kind: fc.constantFrom(...kinds),
    initiatorType: fc.constantFrom("img", "navigation", "iframe"),
    transferBytes: count,
    encodedBytes: count,
    decodedBytes: count,
    isFromServiceWorker: fc.boolean(),
    startedMs: timeMs,
    endedMs: timeMs,
  }),
  fc.record({
    urlHash: fc.nat(3),
    bufferedShare: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double()),
    isFedByScript: fc.boolean(),
    seenMs: timeMs,
  }),
  fc.record({
    stream: fc.nat(100),
    urlHash: fc.nat(3),
    host: text,
    bytesDown: count,
    bytesUp: count,
    startedMs: timeMs,
    endedMs: timeMs,
  }),
  fc.anything(),
);
const hostileMessage = fc.oneof(
  fc.record({
    type: fc.constant("transfer/observed"),
    document: fc.constantFrom("observer-1", "observer-2"),
    urlHash: fc.nat(3),
    routeHash: fc.nat(3),
    routes: fc.integer({ min: 1, max: 10_000 }),
    startedMs: timeMs,
    shownMs: timeMs,
    isUsed: fc.constantFrom(true, undefined),
    firstIndex: fc.nat(50),
    entries: fc.array(hostileEntry, { maxLength: 5 }),
  }),
  fc.record({ type: fc.constant("transfer/observed"), entries: fc.anything() }),
);

test("no message throws or makes a visit implausible", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(hostileMessage, fc.nat(2), fc.nat(2)), { maxLength: 20 }),
      async (messages) => {
        fakeBrowser.reset();
        const { receive } = createObservedReceiver(openPromptJournal());
        for (const [given, tabId, frameId] of messages)
          await receive(given, sender(tabId, frameId));
        for (const { tabId, startedMs } of (await readState()).visits) {
          expect(startedMs).toBeGreaterThan(Date.now() - 31 * 24 * 60 * 60 * 1000);
          const { transfer } = (await readTabVisit(tabId)) ?? {};
          if (!transfer) continue;
          const sums = [transfer.bytesDown, transfer.bytesUp];
          for (const basis of bases) sums.push(transfer.bytesByBasis[basis]);
          for (const bytes of sums) {
            expect(Number.isSafeInteger(bytes) && bytes >= 0 && bytes <= maxVisitBytes).toBe(true);
          }
        }
      },
    ),
    { numRuns: 50 },
  );
});

test("no value makes the schema throw", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => observedSchema.safeParse(value)).not.toThrow();
    }),
  );
});
