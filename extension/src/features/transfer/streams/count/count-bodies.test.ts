import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { OpenStream } from "./open-stream.ts";

const own = Object.getOwnPropertyDescriptors(Response.prototype);
const ownRead = Object.getOwnPropertyDescriptors(ReadableStreamDefaultReader.prototype);
const ownStream = Object.getOwnPropertyDescriptors(ReadableStream.prototype);
let counted: [url: string, isDecoded: boolean, bytes: number][];

const types = new WeakMap<Response, string>();

/** A response to a page: `type` and `url` cannot be set from outside. */
function response(body: BodyInit, headers = {}, type = "cors"): Response {
  const made = new Response(body, { headers });
  types.set(made, type);
  return made;
}

beforeAll(async () => {
  Object.defineProperties(Response.prototype, {
    type: {
      get(this: Response) {
        return types.get(this) ?? "cors";
      },
    },
    url: { get: () => "https://cdn.example/a" },
  });
  vi.resetModules();
  const { countBodies } = await import("./count-bodies.ts");
  const { countReaders } = await import("./count-readers.ts");
  const { followClones } = await import("./count-once.ts");
  const open: OpenStream = (url, isDecoded) => (bytes) =>
    void counted.push([url, isDecoded, bytes]);
  followClones();
  countReaders(open);
  countBodies(open);
});
afterAll(() => {
  Object.defineProperties(Response.prototype, own);
  Object.defineProperties(ReadableStreamDefaultReader.prototype, ownRead);
  Object.defineProperties(ReadableStream.prototype, ownStream);
});

test.each<[string, (given: Response) => Promise<unknown>]>([
  ["text", (given) => given.text()],
  ["json", (given) => given.json()],
  ["arrayBuffer", (given) => given.arrayBuffer()],
  ["blob", (given) => given.blob()],
])("a body of another origin that is read as %s is counted in bytes", async (_name, read) => {
  counted = [];
  await read(response(`["é"]`));
  // Four characters and one of two bytes
  await vi.waitFor(() => expect(counted).toEqual([["https://cdn.example/a", true, 6]]));
});

test("a body whose size a header or a timing entry shows is not counted", async () => {
  counted = [];
  expect(await response("[1]", { "content-length": "3" }).json()).toEqual([1]);
  expect(await response("[2]", {}, "basic").json()).toEqual([2]);
  await response("text", {}, "basic").text();
  expect(counted).toEqual([]);
});

test("data that cannot be parsed, and a body that was read before, are the page's errors", async () => {
  counted = [];
  await expect(response("<html>").json()).rejects.toThrow(SyntaxError);
  const read = response("{}");
  await read.text();
  await expect(read.json()).rejects.toThrow(TypeError);
  await expect(Response.prototype.json.call({} as Response)).rejects.toThrow(TypeError);
});

test("a body that is read of a copy too was transferred once", async () => {
  counted = [];
  const given = response("[1]");
  const copy = given.clone();
  expect(await copy.clone().text()).toBe("[1]");
  expect(await given.json()).toEqual([1]);
  await copy.body!.getReader().read();
  expect(counted).toEqual([["https://cdn.example/a", true, 3]]);
});

test("a body that two readers read in turn is one stream", async () => {
  counted = [];
  const { body } = response(new Blob(["abc"]).stream());
  const first = body!.getReader();
  await first.read();
  first.releaseLock();
  expect((await body!.getReader().read()).done).toBe(true);
  expect(counted.map(([, , bytes]) => bytes)).toEqual([3, 0]);
});

const bytesOf = () => counted.map(([, , bytes]) => bytes);

test.each([
  ["pipeThrough", (body: ReadableStream) => body.pipeThrough(new TextDecoderStream())],
  [
    "pipeTo",
    (body: ReadableStream) => {
      const { readable, writable } = new TextDecoderStream();
      void body.pipeTo(writable, { signal: new AbortController().signal });
      return readable;
    },
  ],
])("a body that goes through %s is counted once and arrives whole", async (_name, pipe) => {
  counted = [];
  const { body } = response(new Blob(["dé", "jà"]).stream());
  let text = "";
  for await (const part of pipe(body!)) text += part;
  expect(text).toBe("déjà");
  expect(bytesOf().reduce((sum, bytes) => sum + bytes, 0)).toBe(6);
});

test("a pipe that is aborted cancels the body, and one that may not cancel it is left alone", async () => {
  counted = [];
  const cancelled: unknown[] = [];
  const endless = () =>
    new ReadableStream({ cancel: (reason) => void cancelled.push(reason) }, { highWaterMark: 0 });
  const abort = new AbortController();
  const piped = response(endless()).body!.pipeTo(new WritableStream(), abort);
  abort.abort("enough");
  await expect(piped).rejects.toBe("enough");
  await vi.waitFor(() => expect(cancelled).toEqual(["enough"]));
  const { body } = response(endless());
  const kept = new AbortController();
  const left = body!.pipeTo(new WritableStream(), { preventCancel: true, signal: kept.signal });
  kept.abort("later");
  await expect(left).rejects.toBe("later");
  expect(body!.locked).toBe(false);
  expect(counted).toEqual([]);
});

test("a stream that is no response, or already has a reader, is piped as before", async () => {
  counted = [];
  const made = new Blob(["own"]).stream().pipeThrough(new TextDecoderStream());
  for await (const part of made) expect(part).toBe("own");
  const { body } = response(new Blob(["abc"]).stream());
  body!.getReader();
  await expect(body!.pipeTo(new WritableStream())).rejects.toThrow(TypeError);
  expect(counted).toEqual([]);
});
