import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { measuredFiles } from "../../../test/support/samples.ts";

const tally = eachTally(withEvent);

const ask = (headers: Record<string, string> = {}) =>
  tally.app.request("/e/BRUME", { headers: { "accept-language": "en", ...headers } });

test("a page that a browser has already is not sent again, in each of its states", async () => {
  const first = await ask();
  const tag = first.headers.get("etag")!;
  expect(await ask({ "if-none-match": tag })).toMatchObject({ status: 304, body: null });
  expect((await ask({ "if-none-match": tag, "accept-language": "fr" })).status).toBe(200);
  await tally.put(1, measuredFiles(1));
  const changed = await ask({ "if-none-match": tag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('"waiting":1');
});

test("a page is compressed for those who accept it, with a weak tag of the same text", async () => {
  const plain = await ask();
  const compressed = await ask({ "accept-encoding": "br, gzip" });
  expect(compressed.headers.get("content-encoding")).toBe("gzip");
  expect(compressed.headers.get("vary")).toBe("accept-language, Accept-Encoding");
  const text = gunzipSync(await compressed.arrayBuffer()).toString();
  expect(text).toBe(await plain.text());
  const tag = compressed.headers.get("etag")!;
  expect(tag).toBe(`W/${plain.headers.get("etag")}`);
  expect((await ask({ "if-none-match": tag })).status).toBe(304);
  expect((await ask({ "accept-encoding": "gzip;q=0" })).headers.has("content-encoding")).toBe(
    false,
  );
});

test("a page that is not there has no tag to match", async () => {
  const missing = await tally.app.request("/nothing", { headers: { "if-none-match": "*" } });
  expect(missing.status).toBe(404);
});
