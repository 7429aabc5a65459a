import { campaignPaths, paths } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { readProblem } from "../../test/support/read-problem.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { createWriteGuard } from "./write-guard.ts";

const json = { "content-type": "application/json" };

/** The kind of problem with which the guard of a tally refuses a request, if it does. */
async function refusal(baseUrl: string, headers: Record<string, string>, method = "PUT") {
  const app = new Hono()
    .use(createWriteGuard(baseUrl).guardWrites)
    .all("/", (context) => context.body(null));
  const response = await app.request("/", { method, headers });
  return response.ok ? undefined : (await readProblem(response)).type.replace("/problems/", "");
}

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
])("at %s, what a page of %s writes is %s", async (baseUrl, origin, kind) => {
  expect(await refusal(baseUrl, { ...json, origin })).toBe(kind);
});

test.each([
  ["localhost:4680", "http://localhost:4680", undefined],
  ["[::1]:4680", "http://[::1]:4680", undefined],
  ["192.168.1.5:4680", "http://192.168.1.5:4680", undefined],
  ["localhost:4680", "http://localhost:4681", "foreign-page"],
  ["192.168.1.5", "http://192.168.1.6", "foreign-page"],
  // Its owner can let this name lead to this server.
  ["ville.exemple:4680", "http://ville.exemple:4680", "foreign-page"],
])("asked at %s, what a page of %s writes is %s", async (host, origin, kind) => {
  expect(await refusal("http://127.0.0.1:4680", { ...json, origin, host })).toBe(kind);
});

const own = "https://bilan.exemple";

test.each([
  ["application/json", undefined],
  ["Application/JSON; charset=utf-8", undefined],
  ["application/jsonp", "not-json"],
  ["text/plain;charset=UTF-8", "not-json"],
  ["text/plain; application/json", "not-json"],
  ["application/x-www-form-urlencoded", "not-json"],
  ["multipart/form-data; boundary=x", "not-json"],
  ["", "not-json"],
])("a body of type «%s» is %s", async (type, kind) => {
  expect(await refusal(own, { "content-type": type, "content-length": "2" })).toBe(kind);
});

test("a program without an origin may write, and a request without a body needs no type", async () => {
  expect(await refusal(own, json)).toBeUndefined();
  expect(await refusal(own, { "content-length": "0" })).toBeUndefined();
  expect(await refusal(own, {})).toBeUndefined();
  expect(await refusal(own, { "content-length": "2" })).toBe("not-json");
  expect(await refusal(own, { "transfer-encoding": "chunked" })).toBe("not-json");
});

test.each(["GET", "HEAD", "OPTIONS"])("any page may %s", async (method) => {
  const headers = { origin: "https://ville.exemple", "content-type": "text/plain" };
  expect(await refusal(own, headers, method)).toBeUndefined();
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
