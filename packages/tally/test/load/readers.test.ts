import { Agent, request } from "node:http";
import { once } from "node:events";
import { paths } from "@digital-cleanup/challenge";
import { expect, onTestFinished, test } from "vitest";
import { contribute } from "../support/contribute.ts";
import { measuredFiles } from "../support/samples.ts";
import { serveTally } from "../support/serve-tally.ts";

/** Requests a page again and again over one connection, until `isDone`. */
async function readAgain(port: number, address: string, isDone: () => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  let reads = 0;
  while (!isDone()) {
    const asking = request({
      port,
      agent,
      path: paths.eventPage("BRUME"),
      headers: { "x-test-address": address },
    });
    asking.end();
    const [response] = await once(asking, "response");
    expect(response.statusCode).toBe(200);
    response.resume();
    await once(response, "end");
    reads += 1;
  }
  return reads;
}

test("fifty readers let each write pass before the reads that wait", async () => {
  const { port, baseUrl, store, work } = await serveTally();
  let isDone = false;
  onTestFinished(() => {
    isDone = true;
  });
  const readers = Array.from({ length: 50 }, () => readAgain(port, "198.51.100.7", () => isDone));
  await expect.poll(() => work.started, { timeout: 20_000 }).toBeGreaterThan(50);
  // Reads that start between a change reaching the store and its acknowledgement.
  const readsBetween: number[] = [];
  const { change } = store;
  store.change = async (...args) => {
    const before = work.started;
    const result = await change(...args);
    readsBetween.push(work.started - before);
    return result;
  };
  for (let person = 1; person <= 30; person += 1) {
    const message = { person, seq: 1, totals: measuredFiles(person) };
    // On a connection of its own: a server that is slow to answer may be about to close one that was idle.
    const response = await contribute(baseUrl, "BRUME", message, { connection: "close" });
    expect(response.status).toBe(200);
    // Those of two turns.
    expect(readsBetween.at(-1)).toBeLessThanOrEqual(16);
  }
  isDone = true;
  const reads = await Promise.all(readers);
  expect(await store.readPublished("BRUME")).toMatchObject({ participations: { received: 30 } });
  expect(reads.filter((count) => count > 0)).toHaveLength(50);
});
