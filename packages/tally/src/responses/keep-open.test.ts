import { expect, test } from "vitest";
import { keepOpen } from "./keep-open.ts";

const everyMs = 5;
const done = () => new Response(null, { status: 204 });

/** A response whose work goes on, with what ends it. */
async function openResponse() {
  const work = Promise.withResolvers<Response>();
  const response = await keepOpen(work.promise, everyMs);
  return { work, response };
}

test("the response to quick work is its own", async () => {
  const own = done();
  expect(await keepOpen(Promise.resolve(own), 60_000)).toBe(own);
});

test("a response to long work sends spaces, and ends with the work", async () => {
  const { work, response } = await openResponse();
  expect(response.status).toBe(200);
  const pieces: string[] = [];
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    pieces.push(piece);
    if (pieces.length === 3) work.resolve(done());
  }
  expect(pieces.length).toBeGreaterThanOrEqual(3);
  expect(pieces.join("").trim()).toBe("");
});

test("a response to long work that fails or is refused is aborted", async () => {
  const failing = await openResponse();
  failing.work.reject(new Error("no space on the disk"));
  await expect(failing.response.text()).rejects.toThrow("no space on the disk");
  const refused = await openResponse();
  refused.work.resolve(new Response(null, { status: 409 }));
  await expect(refused.response.text()).rejects.toThrow("409");
});
