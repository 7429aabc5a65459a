import * as fc from "fast-check";
import { expect, test } from "vitest";
import { zeroTotals } from "../contribution/totals.ts";
import { sampleEvent } from "../participant/testing/sample-event.ts";
import { samplePublished } from "../participant/testing/sample-published.ts";
import {
  askForPlace,
  contributionRequest,
  fetchEvent,
  fetchPublished,
  placeRequest,
  sendToTally,
} from "./tally-client.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 400 };
const address = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
const secret = "kX3vT0mQd1w9aBzYc7LrEg";

const answers = [
  sampleEvent(),
  samplePublished,
  { seq: 1, totals: zeroTotals(), standing: "pending", published: null, figures: {} },
  { signature: "A".repeat(342) },
  { type: "/problems/invalid-body", title: "Invalid", status: 422, errors: [] },
];

/** A right answer, or one with another value in one field. */
const nearlyRight = fc
  .tuple(fc.constantFrom(...answers), fc.nat(), fc.jsonValue(), fc.boolean())
  .map(([answer, at, value, isChanged]) => {
    const names = Object.keys(answer);
    return JSON.stringify(isChanged ? { ...answer, [names[at % names.length]!]: value } : answer);
  });
const response = fc
  .record({
    status: fc.constantFrom(200, 201, 301, 400, 404, 409, 422, 429, 500, 503),
    body: fc.oneof(fc.string(), fc.json(), nearlyRight),
    version: fc.option(fc.constantFrom("1", "2", "3", "none", "-1", "1e99"), { nil: undefined }),
    length: fc.option(fc.constantFrom("0", "-1", "12", "1e9", "many"), { nil: undefined }),
  })
  .map(({ status, body, version, length }) => {
    const headers = {
      ...(version && { "tally-protocol": version }),
      ...(length && { "content-length": length }),
    };
    return () => Promise.resolve(new Response(body, { status, headers }));
  });

const failures = ["unreachable", "refused", "newerTally", "olderTally", "unreadable"];

test("whatever a server answers is an answer of the contract or one of its failures", async () => {
  const contribution = contributionRequest(address, { secret, seq: 1, totals: zeroTotals() });
  const prepared = { message: "A".repeat(86), blinded: "A".repeat(342), inverse: "A".repeat(342) };
  const place = placeRequest(address, "ABCDEFGHJKLMNPQR", prepared);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(response, async (fetch) => {
      const event = await fetchEvent(fetch, address);
      const published = await fetchPublished(fetch, address);
      if (event.ok) expect(event.value.code).toBe("BRUME27");
      if (published.ok) expect(published.value.code).toBe("BRUME27");
      const results = [event, published, await sendToTally(fetch, contribution)];
      for (const result of [...results, await askForPlace(fetch, place)]) {
        if (!result.ok) expect(failures).toContain(result.failure);
        seen.add(result.ok ? "ok" : result.failure);
      }
    }),
    runs,
  );
  // The cases reach all of them.
  expect([...seen].toSorted()).toEqual([...failures, "ok"].toSorted());
});
