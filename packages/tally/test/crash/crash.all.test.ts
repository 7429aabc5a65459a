import { expect, test } from "vitest";
import { paths, publishedSchema, zeroTotals } from "@digital-cleanup/challenge";
import { checkCrashes } from "./check-crashes.ts";
import { contribute } from "../support/events/contribute.ts";
import { newTally } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { serve, tally } from "../support/servers/run-tally.ts";
import { sampleEvent } from "../support/samples.ts";

const people = 1501;
const senders = 20;

/** An event that publishes once, at its close, and whose ceilings are the maximum of a message. */
const bigEvent = sampleEvent({
  code: "BIGSUM",
  startsOn: "2026-01-01",
  endsOn: "2099-12-31",
  publication: "atClose",
  ceilings: { ...sampleEvent().ceilings, bytes: 10_000_000_000_000 },
});

/** 1,501 × 10^13 - (1 + 3 + … + 3,001 = 1,501² = 2,253,001): an odd number beyond 2^53, where doubles are even. */
const bigSum = "15009999997746999";

/** Sends contributions of nearly 10 TB each for 1,501 people. */
async function sendBigTotals(baseUrl: string): Promise<void> {
  const waiting = Array.from({ length: people }, (_, person) => person).values();
  const send = async () => {
    for (const person of waiting) {
      const totals = zeroTotals();
      totals.measured.bytes = 10_000_000_000_000 - 2 * person - 1;
      totals.measured.bytesByCategory = { media: totals.measured.bytes };
      const { status } = await contribute(baseUrl, bigEvent.code, { person, seq: 1, totals });
      if (status !== 200) throw new Error(`answer ${status}`);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
}

/** The published bytes of the event, to compare with `bigSum`. */
async function publishBigSum(): Promise<string | undefined> {
  const directory = newTally(bigEvent);
  const { baseUrl } = await serve(directory, await freePort());
  await sendBigTotals(baseUrl);
  expect(tally(directory, "close", bigEvent.code)).toMatchObject({ stderr: "", status: 0 });
  const response = await fetch(baseUrl + paths.published(bigEvent.code));
  return publishedSchema.parse(await response.json()).totals?.bytes?.sum;
}

test("every acknowledged contribution counts exactly once over four kill -9", async () => {
  const seed = Date.now() % 1_000_000;
  const { violations, kills, resent } = await checkCrashes({
    people: 2000,
    kills: 4,
    seed,
  });
  expect(violations, `with seed ${seed}`).toEqual([]);
  expect(kills).toBe(4);
  expect(resent).toBeGreaterThan(0);
});

test("sums beyond 2^53 are exact", async () => {
  expect(await publishBigSum()).toBe(bigSum);
});
