import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let created: unknown[][];
let refuses = false;

/** A constructor whose first call fails if `refuses`. */
function FakeWorker(...args: unknown[]): void {
  const isRefused = refuses && created.length === 0;
  created.push(isRefused ? ["refused"] : args);
  if (isRefused) throw new TypeError("This document requires 'TrustedScriptURL' assignment");
}

const textAt = async (url: unknown) => (await fetch(url as string)).text();
const { createObjectURL, revokeObjectURL } = URL;

beforeEach(() => {
  created = [];
  refuses = false;
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  URL.createObjectURL = createObjectURL;
  URL.revokeObjectURL = revokeObjectURL;
});

/** The address of a worker made from `parts` of `type`, with the streams counted in it. */
async function startWorker(parts: string[], type = "", counter = "function run(channel) {}") {
  const { countBlobWorkers } = await import("./count-blob-workers.ts");
  const counted: unknown[] = [];
  countBlobWorkers((url, isDecoded) => {
    counted.push([url, isDecoded]);
    return (...bytes) => counted.push(bytes);
  }, counter);
  const url = URL.createObjectURL(new Blob(parts, { type }));
  void new Worker(url, { name: "tiles" });
  return { url, counted };
}

test("the counter is added to the end of a worker's script, which stays as it is", async () => {
  const { url } = await startWorker(
    ["'use strict';\nonmessage = () => {}; // end"],
    "text/javascript",
  );
  expect(created).toHaveLength(1);
  expect(created[0]![0]).not.toBe(url);
  expect(created[0]![1]).toEqual({ name: "tiles" });
  expect(await textAt(created[0]![0])).toMatch(
    /^'use strict';\nonmessage = \(\) => \{\}; \/\/ end\n;try\{\(function run\(channel\) \{\}\)\("[\d.]+"\)\}catch\{\}$/,
  );
});

test("a counter that fails, because its worker's script took what it needs, is no error of the worker", async () => {
  await startWorker(["const answer = 42;"], "", "() => { throw new TypeError('no WebSocket'); }");
  const script = await textAt(created[0]![0]);
  expect(script).toContain("no WebSocket");
  expect(() => void runInNewContext(script)).not.toThrow();
});

test("workers of one address share another, which lasts as long as theirs", async () => {
  const { url } = await startWorker(["1"]);
  void new Worker(url);
  expect(created[1]![0]).toBe(created[0]![0]);
  await textAt(created[0]![0]);
  URL.revokeObjectURL(url);
  await expect(textAt(created[0]![0])).rejects.toThrow(TypeError);
});

test("what a worker reports on its channel is counted as the page's", async () => {
  const { counted } = await startWorker(["1"]);
  const [, name] = /\)\("([\d.]+)"\)\}catch/.exec(await textAt(created[0]![0]))!;
  const channel = new BroadcastChannel(name!);
  channel.postMessage([0, "https://site.example/tile", 900, 0, true]);
  channel.postMessage([0, "https://site.example/tile", 100, 0, true]);
  channel.postMessage(undefined);
  channel.postMessage([1, "wss://site.example/live", 5, 7, false]);
  await vi.waitFor(() => expect(counted).toHaveLength(5));
  expect(counted).toEqual([
    ["https://site.example/tile", true],
    [900, 0],
    [100, 0],
    ["wss://site.example/live", false],
    [5, 7],
  ]);
  channel.close();
});

test("a worker from a server and one from a blob of another type stay as they are", async () => {
  const { url } = await startWorker(["1"], "image/png");
  void new Worker("https://site.example/worker.js");
  expect(created).toEqual([[url, { name: "tiles" }], ["https://site.example/worker.js"]]);
});

test("a script whose address was revoked before is not used", async () => {
  await startWorker(["1"], "text/javascript; charset=utf-8");
  expect(created).toHaveLength(1);
  const url = URL.createObjectURL(new Blob(["2"]));
  URL.revokeObjectURL(url);
  void new Worker(url);
  expect(created.at(-1)).toEqual([url]);
});

test("if the page's policy refuses the other address, the worker starts from its own", async () => {
  refuses = true;
  const { url } = await startWorker(["1"]);
  expect(created).toEqual([["refused"], [url, { name: "tiles" }]]);
});
