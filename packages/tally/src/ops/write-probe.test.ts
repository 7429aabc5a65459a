import { Hono } from "hono";
import { expect, test } from "vitest";
import { contribute } from "../../test/support/events/contribute.ts";
import { eachTally } from "../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent } from "../../test/support/samples.ts";
import { serveListener } from "../../test/support/servers/serve-listener.ts";
import { createListener } from "../http/listener.ts";
import { createOperatorRoutes } from "../http/operator/operator-routes.ts";
import { problemResponse } from "../responses/problem-response.ts";
import { createMetrics } from "./metrics.ts";
import { createWriteProbe } from "./write-probe.ts";

const tally = eachTally();

test("a probe writes once a second at most, and notices when writes fail and when they work again", async () => {
  const { canWrite } = createWriteProbe(tally.store, () => tally.time.nowMs);
  const { commits } = { ...tally.store.commitCounts() };
  expect(await Promise.all([canWrite(), canWrite(), canWrite()])).toEqual([true, true, true]);
  expect(tally.store.commitCounts().commits).toBe(commits + 1);

  tally.database.exec("PRAGMA query_only = ON");
  tally.time.nowMs += 999;
  expect(await canWrite()).toBe(true);
  tally.time.nowMs += 1;
  expect(await canWrite()).toBe(false);

  tally.database.exec("PRAGMA query_only = OFF");
  tally.time.nowMs += 1000;
  expect(await canWrite()).toBe(true);
});

test("a probe changes neither events nor the version of the database", async () => {
  await tally.store.createEvent(sampleEvent());
  const version = () => tally.database.prepare("PRAGMA user_version").get();
  const before = [version(), await tally.store.readPublished("BRUME")];
  await tally.store.checkWritable();
  expect([version(), await tally.store.readPublished("BRUME")]).toEqual(before);
});

test("health fails while writes are answered with 503, though a probe can write", async () => {
  const { canWrite, noteAnswer } = createWriteProbe(tally.store, () => tally.time.nowMs);
  const app = new Hono()
    .put("*", () => problemResponse("storage-unavailable"))
    .route(
      "/",
      createOperatorRoutes({
        store: tally.store,
        metrics: createMetrics(),
        canWrite,
        hasDifference: () => false,
        maySeeMetrics: () => true,
      }),
    );
  const listener = createListener({
    app,
    hub: tally.hub,
    readAddress: () => "192.0.2.1",
    onAnswer: (method, _, status) => noteAnswer(method, status),
  });
  const { port } = await serveListener(listener);
  const baseUrl = `http://127.0.0.1:${port}`;
  const health = async () => (await fetch(`${baseUrl}/health`)).json();

  expect(await health()).toEqual({ status: "ok" });
  const message = { person: 1, seq: 1, totals: measuredFiles(1) };
  expect((await contribute(baseUrl, "BRUME", message)).status).toBe(503);
  tally.time.nowMs += 9999;
  expect(await health()).toEqual({ status: "failing", failing: "writes" });
  tally.time.nowMs += 1;
  expect(await health()).toEqual({ status: "ok" });
});
