import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenTally, openTally } from "../../../test/support/open-tally.ts";
import type { ChildStatus } from "../../federation/pull-children.ts";
import { createMetrics } from "../../ops/metrics.ts";
import { createWriteProbe } from "../../ops/write-probe.ts";
import { createOperatorRoutes } from "./operator-routes.ts";

let tally: OpenTally;
let hasDifference = false;
let children: ChildStatus[] = [];
beforeEach(async () => {
  tally = await openTally();
  hasDifference = false;
  children = [];
});
afterEach(() => tally.close());

const routes = () =>
  createOperatorRoutes({
    store: tally.store,
    metrics: createMetrics(),
    canWrite: createWriteProbe(tally.store, () => tally.time.nowMs),
    hasDifference: () => hasDifference,
    listChildren: () => children,
    maySeeMetrics: (context) => context.req.header("x-test-peer") === "local",
  });

async function health() {
  const response = await routes().request("/health");
  return { status: response.status, body: await response.json() };
}

test("health is ok if the storage can be read and the last recount was equal", async () => {
  expect(await health()).toEqual({ status: 200, body: { status: "ok" } });
  hasDifference = true;
  expect(await health()).toEqual({ status: 503, body: { status: "failing", failing: "recount" } });
});

test("health names the events of other servers that are refused, and why", async () => {
  const refused = { count: 1, first: [{ code: "CAEN", fault: "tooFew" as const }] };
  children = [{ name: "Brume", address: "https://brume.exemple", events: 3, refused }];
  expect(await health()).toEqual({
    status: 200,
    body: {
      status: "ok",
      refusedEvents: [{ server: "Brume", code: "CAEN", fault: "tooFew" }],
    },
  });
});

test("health fails once the storage cannot be read", async () => {
  tally.database.exec("DROP TABLE event");
  expect(await health()).toEqual({ status: 503, body: { status: "failing", failing: "storage" } });
});

test("health fails while writes fail, though everything can be read, and recovers", async () => {
  const failing = { status: 503, body: { status: "failing", failing: "writes" } };
  // As a read-only disk does: SQLite answers each write with SQLITE_READONLY.
  tally.database.exec("PRAGMA query_only = ON");
  expect(await health()).toEqual(failing);
  hasDifference = true;
  expect(await health()).toEqual(failing);
  hasDifference = false;
  tally.database.exec("PRAGMA query_only = OFF");
  expect(await health()).toEqual({ status: 200, body: { status: "ok" } });
});

test("metrics are shown only to clients that may see them, and not found for others", async () => {
  expect((await routes().request("/metrics")).status).toBe(404);
  const response = await routes().request("/metrics", { headers: { "x-test-peer": "local" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("version=0.0.4");
  expect(response.headers.get("cache-control")).toBe("no-store");
});
