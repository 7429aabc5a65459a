import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { observeRequests } from "./observe-requests.ts";

const emptying = "/SOGo/so/agent/Mail/0/folderTrash/emptyTrash";
let sent: string[];
let reading: PromiseWithResolvers<void>;
let read: string[];

function ask(url: string, isAsync = true): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("POST", url, isAsync);
  request.send();
  return request;
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  [sent, read] = [[], []];
  reading = Promise.withResolvers();
  vi.stubGlobal(
    "XMLHttpRequest",
    // Its methods are replaced, so each test has one of its own.
    class extends EventTarget {
      url = "";
      status = 200;
      responseText = "emptied";
      open(_method: string, url: string): void {
        this.url = url;
      }
      send(): void {
        sent.push(this.url);
      }
      abort(): void {}
    },
  );
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
  observeRequests(({ url }, hold) => {
    if (url !== emptying) return undefined;
    hold(reading.promise);
    return (text) => read.push(text);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a request waits for what is read before it, and its answer is read", async () => {
  const request = ask(emptying);
  ask("/SOGo/so/agent/Mail/0/folderINBOX/view");
  await soon();
  expect(sent).toEqual(["/SOGo/so/agent/Mail/0/folderINBOX/view"]);
  reading.resolve();
  await soon();
  expect(sent.at(-1)).toBe(emptying);
  request.dispatchEvent(new Event("load"));
  expect(read).toEqual(["emptied"]);
});

test("a request is sent once, also if what is read fails or takes longer than five seconds", async () => {
  ask(emptying);
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([emptying]);
  reading.reject(new Error("offline"));
  await soon();
  expect(sent).toEqual([emptying]);
  ask(emptying);
  await soon();
  expect(sent).toEqual([emptying, emptying]);
});

test("a request that the page aborts or opens again while it waits is never sent", async () => {
  ask(emptying).abort();
  ask(emptying).open("POST", "/another");
  reading.resolve();
  await soon();
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([]);
});

test("a request for which the page stands still waits for nothing", () => {
  ask(emptying, false);
  expect(sent).toEqual([emptying]);
});
