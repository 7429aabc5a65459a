import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { OpenStream } from "./open-stream.ts";

const page = "https://site.example/";
const big = "a".repeat(20_000);
let counted: [url: string, isUpload: boolean | undefined, bytesUp: number][];
const own = Object.getOwnPropertyDescriptor(Response.prototype, "url")!;

/** Answers as soon as it is sent. */
class FakeXhr extends EventTarget {
  get responseURL() {
    return `${page}xhr`;
  }
  send(_body?: unknown): void {
    queueMicrotask(() => this.dispatchEvent(new Event("load")));
  }
}

beforeAll(async () => {
  Object.defineProperty(Response.prototype, "url", {
    get: () => `${page}fetch`,
    configurable: true,
  });
  class FakeNavigator {
    sendBeacon(_url: string, data?: unknown): boolean {
      return data !== "refused".repeat(9_000);
    }
  }
  vi.stubGlobal("XMLHttpRequest", FakeXhr);
  vi.stubGlobal("navigator", new FakeNavigator());
  vi.stubGlobal("location", { href: `${page}form?a=1` });
  vi.stubGlobal("fetch", (url: string) =>
    url === "/fails" ? Promise.reject(new Error("no network")) : Promise.resolve(new Response("")),
  );
  vi.resetModules();
  const { countUploads } = await import("./count-uploads.ts");
  const open: OpenStream = (url, _isDecoded, isUpload) => (_bytesDown, bytesUp) =>
    void counted.push([url, isUpload, bytesUp]);
  countUploads(open);
});
afterAll(() => {
  Object.defineProperty(Response.prototype, "url", own);
  vi.unstubAllGlobals();
});
beforeEach(() => (counted = []));

const post = (body: BodyInit, url = "/up") => fetch(url, { method: "POST", body });

test("what a script sends is counted once it was answered", async () => {
  await post(big);
  await post(new Blob([big]));
  await post(new URLSearchParams({ a: big }));
  const xhr = new XMLHttpRequest();
  xhr.send(new Uint8Array(30_000));
  await vi.waitFor(() => expect(counted).toHaveLength(4));
  expect(counted).toEqual([
    [`${page}fetch`, true, 20_000],
    [`${page}fetch`, true, 20_000],
    // "a=" and the value
    [`${page}fetch`, true, 20_002],
    [`${page}xhr`, true, 30_000],
  ]);
});

test("a form counts with the parts around its values, as Chromium sends it", async () => {
  const form = new FormData();
  form.append("f", new Blob([new Uint8Array(5_000_000)]), "a.bin");
  form.append("t", "abc");
  await post(form);
  // Measured in Chromium 156: 5,000,281 bytes arrived.
  await vi.waitFor(() => expect(counted).toEqual([[`${page}fetch`, true, 5_000_281]]));
});

test("a beacon that the browser took is counted at its full address", () => {
  navigator.sendBeacon("/log", big);
  navigator.sendBeacon("/log", "refused".repeat(9_000));
  expect(counted).toEqual([["https://site.example/log", true, 20_000]]);
});

test("small bodies and requests that failed are not counted", async () => {
  await post("{}");
  await expect(post(big, "/fails")).rejects.toThrow("no network");
  await new Promise((resolve) => setImmediate(resolve));
  expect(counted).toEqual([]);
});
