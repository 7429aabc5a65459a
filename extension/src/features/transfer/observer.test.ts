import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Observed, observedSchema } from "./messages.ts";
import { observeTransfer } from "./observer.ts";

/** An entry as the browser makes it; a page's own one has no duration while the page loads. */
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

beforeEach(() => {
  navigation = entry("navigation", "https://site.example/");
  observed = [];
  vi.spyOn(performance, "getEntriesByType").mockImplementation(() => [navigation as never]);
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal(
    "PerformanceObserver",
    class {
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

test("a page's own entry is sent again until it is whole, and then never", async () => {
  const sizes: number[][] = [];
  const present = observeTransfer(async ({ entries }) => {
    sizes.push(entries.map(({ transferBytes }) => transferBytes));
    return true;
  });
  Object.assign(navigation, { transferSize: 0 });
  present();
  await vi.waitFor(() => expect(sizes).toEqual([[0]]));
  Object.assign(navigation, { transferSize: 5300, duration: 80 });
  present();
  await vi.waitFor(() => expect(sizes).toEqual([[0], [5300]]));
  present();
  await vi.waitFor(() => expect(sizes).toEqual([[0], [5300], []]));
});

test("whatever a page asks for, its batch keeps to what the background accepts", async () => {
  const sent: Observed[] = [];
  const present = observeTransfer(async (message) => {
    sent.push(message);
    return true;
  });
  const initiatorType = `x-${"long-".repeat(20)}`;
  observed = [entry("resource", `https://${"a".repeat(400)}.example/`, { initiatorType })];
  present();
  await vi.waitFor(() => expect(sent.length).toBe(1));
  expect(observedSchema.safeParse(sent[0]).error).toBeUndefined();
});
