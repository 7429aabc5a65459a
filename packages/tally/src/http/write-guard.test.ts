import { campaignPaths, paths } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { readProblem } from "../../test/support/read-problem.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { createWriteGuard } from "./write-guard.ts";

const headersOf = (headers: Record<string, string>) => (name: string) => headers[name];
const put = (headers: Record<string, string>) => ({ method: "PUT", header: headersOf(headers) });
const json = { "content-type": "application/json" };

test.each([
  ["https://bilan.exemple", "https://bilan.exemple", undefined],
  ["https://bilan.exemple:443/", "https://bilan.exemple", undefined],
  ["https://ville.exemple/bilan", "https://ville.exemple", undefined],
  ["https://bilan.exemple", "https://bilan.exemple:8443", "foreign-page"],
  ["https://bilan.exemple", "http://bilan.exemple", "foreign-page"],
  ["https://bilan.exemple", "https://bilan.exemple.org", "foreign-page"],
  ["https://bilan.exemple", "https://ville.exemple", "foreign-page"],
  ["https://bilan.exemple", "http://localhost", "foreign-page"],
  ["https://bilan.exemple", "null", "foreign-page"],
  ["https://bilan.exemple", "", "foreign-page"],
  ["https://bilan.exemple", "file://", "foreign-page"],
  ["https://bilan.exemple", "https://chrome-extension://abc", "foreign-page"],
  ["https://bilan.exemple", "chrome-extension://dpakechjhjncnngnndaadkdgcgfclhge", undefined],
  ["https://bilan.exemple", "moz-extension://11111111-2222-4333-8444-666666666666", undefined],
])("at %s, what a page of %s writes is %s", (baseUrl, origin, refusal) => {
  expect(createWriteGuard(baseUrl).refuseWrite(put({ ...json, origin }))).toBe(refusal);
});

test.each([
  ["localhost:4680", "http://localhost:4680", undefined],
  ["[::1]:4680", "http://[::1]:4680", undefined],
  ["192.168.1.5:4680", "http://192.168.1.5:4680", undefined],
  ["localhost:4680", "http://localhost:4681", "foreign-page"],
  ["192.168.1.5", "http://192.168.1.6", "foreign-page"],
  // Its owner can let this name lead to this server.
  ["ville.exemple:4680", "http://ville.exemple:4680", "foreign-page"],
])("asked at %s, what a page of %s writes is %s", (host, origin, refusal) => {
  const guard = createWriteGuard("http://127.0.0.1:4680");
  expect(guard.refuseWrite(put({ ...json, origin, host }))).toBe(refusal);
});

const { refuseWrite } = createWriteGuard("https://bilan.exemple");

test.each([
  ["application/json", undefined],
  ["Application/JSON; charset=utf-8", undefined],
  ["application/jsonp", "not-json"],
  ["text/plain;charset=UTF-8", "not-json"],
  ["text/plain; application/json", "not-json"],
  ["application/x-www-form-urlencoded", "not-json"],
  ["multipart/form-data; boundary=x", "not-json"],
  ["", "not-json"],
])("a body of type «%s» is %s", (type, refusal) => {
  expect(refuseWrite(put({ "content-type": type, "content-length": "2" }))).toBe(refusal);
});

test("a program without an origin may write, and a request without a body needs no type", () => {
  expect(refuseWrite(put(json))).toBeUndefined();
  expect(refuseWrite(put({ "content-length": "0" }))).toBeUndefined();
  expect(refuseWrite(put({}))).toBeUndefined();
  expect(refuseWrite(put({ "content-length": "2" }))).toBe("not-json");
  expect(refuseWrite(put({ "transfer-encoding": "chunked" }))).toBe("not-json");
});

test.each(["GET", "HEAD", "OPTIONS"])("any page may %s", (method) => {
  const header = headersOf({ origin: "https://ville.exemple", "content-type": "text/plain" });
  expect(refuseWrite({ method, header })).toBeUndefined();
});

describe("a page of another site", () => {
  let tally: OpenTally;
  beforeAll(async () => {
    tally = await openTally({ creation: { policy: "open" } });
    await tally.store.createEvent(sampleEvent());
  });
  afterAll(() => tally.close());

  const writes = () =>
    tally.app.routes.filter(
      ({ method, path }) => /^(?:POST|PUT|PATCH|DELETE)$/.test(method) && path.startsWith("/api/"),
    );

  test("may write to no route", async () => {
    const lines = new Set(writes().map(({ method, path }) => `${method} ${path}`));
    expect(lines.size).toBeGreaterThan(15);
    for (const line of lines) {
      const [method = "", path = ""] = line.split(" ");
      const response = await tally.app.request(path.replace(":code", "BRUME"), {
        method,
        headers: { ...json, origin: "https://ville.exemple" },
        body: "{}",
      });
      expect([line, response.status]).toEqual([line, 403]);
    }
  });

  test.each([paths.events, campaignPaths.campaigns])("creates nothing at %s", async (path) => {
    const ask = (headers: Record<string, string>) =>
      tally.app.request(path, { method: "POST", headers, body: "{}" });
    const foreign = await ask({ ...json, origin: "https://ville.exemple" });
    expect(await readProblem(foreign)).toMatchObject({
      status: 403,
      type: "/problems/foreign-page",
      detail: "The pages of this tally are at http://127.0.0.1:4680",
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
    expect(await readProblem(await ask({ "content-type": "text/plain" }))).toMatchObject({
      status: 415,
      type: "/problems/not-json",
    });
    expect((await ask({ ...json, origin: "http://127.0.0.1:4680" })).status).toBe(422);
  });
});
