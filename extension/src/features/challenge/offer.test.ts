import { expect, test } from "vitest";
import { eventStateAt } from "./joined-event.ts";
import { offerFor } from "./offer.ts";
import { event, filesOnly, joined } from "./test-data/joined.ts";

const holding = (files: number | null) =>
  joined({
    lastSeq: 1,
    received: {
      atMs: 0,
      answer: {
        seq: 1,
        totals: files === null ? null : filesOnly(files),
        standing: files === null ? "withdrawn" : "pending",
      },
    },
  });

test("figures that nobody holds yet are ready", () => {
  expect(offerFor(joined(), filesOnly(3), "open")).toMatchObject({ kind: "ready", seq: 1 });
});

test("somebody who did nothing sees the request but has nothing to send", () => {
  expect(offerFor(joined(), filesOnly(0), "open")).toMatchObject({ kind: "nothingYet", seq: 1 });
});

test("figures the tally holds already are not offered again, changed ones are", () => {
  expect(offerFor(holding(3), filesOnly(3), "open")).toEqual({ kind: "nothingNew" });
  expect(offerFor(holding(3), filesOnly(5), "open")).toMatchObject({ kind: "ready", seq: 2 });
});

test("a guarded event wants a place first, unless a receipt brought a part", () => {
  const guarded = { ...event, mode: "guarded" as const, placeKey: "A".repeat(392) };
  expect(offerFor(joined({ event: guarded }), filesOnly(3), "open")).toEqual({
    kind: "placeNeeded",
  });
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  const offer = offerFor(joined({ event: guarded, place }), filesOnly(3), "open");
  expect(offer).toMatchObject({ kind: "ready" });
  expect("request" in offer && JSON.parse(offer.request.body)).toMatchObject({ place });
  const { received } = holding(3);
  expect(
    offerFor(joined({ event: guarded, lastSeq: 1, received }), filesOnly(5), "open"),
  ).toMatchObject({ kind: "ready" });
});

test("figures that went back to nothing correct what the tally holds", () => {
  expect(offerFor(holding(3), filesOnly(0), "open")).toMatchObject({ kind: "ready", seq: 2 });
});

test("after a withdrawal figures may be sent again", () => {
  expect(offerFor(holding(null), filesOnly(3), "open")).toMatchObject({ kind: "ready", seq: 2 });
});

test("outside of its days an event is offered nothing", () => {
  expect(offerFor(joined(), filesOnly(3), "notStarted")).toEqual({ kind: "notStarted" });
  expect(offerFor(joined(), filesOnly(3), "closed")).toEqual({ kind: "closed" });
});

test("an event opens and closes by the days of its own time zone", () => {
  // Paris is one hour ahead of UTC in March: 23:30 UTC on the 14th is half past midnight on the 15th.
  expect(eventStateAt(event, new Date("2027-03-14T22:59:00Z"))).toBe("notStarted");
  expect(eventStateAt(event, new Date("2027-03-14T23:30:00Z"))).toBe("open");
  expect(eventStateAt(event, new Date("2027-03-20T22:59:00Z"))).toBe("open");
  expect(eventStateAt(event, new Date("2027-03-20T23:00:00Z"))).toBe("closed");
});
