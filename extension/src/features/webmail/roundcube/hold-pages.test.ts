import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdRoundcubePages } from "./hold-pages.ts";
import { turnsLock } from "./turns.ts";

let opened: string[];
let hasMessage: boolean;
const isHeld = async (): Promise<boolean> => {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name, mode }) => name === turnsLock && mode === "shared");
};

beforeEach(() => {
  opened = [];
  hasMessage = false;
  vi.stubGlobal("document", { querySelector: () => (hasMessage ? {} : null) });
  vi.stubGlobal("rcmail", { location_href: (url: string) => opened.push(url) });
});
afterEach(() => vi.unstubAllGlobals());

const client = () =>
  (globalThis as unknown as { rcmail: { location_href: (url: string) => void } }).rcmail;

test("a page is opened after the turn of the extension, which then waits for it", async () => {
  holdRoundcubePages();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  const turn = navigator.locks.request(turnsLock, () => {
    start();
    return ended;
  });
  await started;
  client().location_href("./?_task=mail&_action=compose");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(opened).toEqual([]);
  end();
  await turn;
  await vi.waitFor(() => expect(opened).toEqual(["./?_task=mail&_action=compose"]));
  expect(await isHeld()).toBe(true);
  await vi.waitFor(async () => expect(await isHeld()).toBe(false), 8_000);
});

test("a message that is written keeps the extension from sending requests as long as its page is open", async () => {
  hasMessage = true;
  // Not those of Node, which would be held for the other tests of this process too.
  const request = vi.fn<(name: string, options: object, work: () => Promise<void>) => void>();
  vi.stubGlobal("navigator", { locks: { request } });
  holdRoundcubePages();
  const [name, options, work] = request.mock.calls[0]!;
  expect([name, options]).toEqual([turnsLock, { mode: "shared" }]);
  const soon = new Promise((resolve) => setTimeout(resolve, 20, "still held"));
  expect(await Promise.race([work(), soon])).toBe("still held");
});
