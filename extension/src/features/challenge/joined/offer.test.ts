import { expect, test } from "vitest";
import type { Participation } from "../participation.ts";
import { decideOffer } from "./offer.ts";
import {
  event,
  filesOnly,
  participation,
  pendingAnswer,
  withdrawnAnswer,
} from "../test-data/participation.ts";

const holding = (files: number | null) =>
  participation({
    lastSeq: 1,
    received: {
      atMs: 0,
      answer: files === null ? withdrawnAnswer(1) : pendingAnswer(1, filesOnly(files)),
    },
  });

const ready = (seq: number) => ({ kind: "ready", seq });

test.each<[string, Participation, number, object]>([
  ["figures that the tally does not hold yet are ready", participation(), 3, ready(1)],
  [
    "without any action the request is shown but cannot be sent",
    participation(),
    0,
    { kind: "nothingYet", seq: 1 },
  ],
  ["the figures that the tally holds are not offered again", holding(3), 3, { kind: "nothingNew" }],
  ["figures that differ from those the tally holds are offered", holding(3), 5, ready(2)],
  ["figures that went back to zero replace what the tally holds", holding(3), 0, ready(2)],
  ["after a withdrawal figures may be sent again", holding(null), 3, ready(2)],
])("%s", (_what, joined, files, offer) => {
  expect(decideOffer(joined, filesOnly(files), "open")).toMatchObject(offer);
});

test("a guarded event needs a place first, unless a receipt restored a contribution", () => {
  const guarded = { ...event, mode: "guarded" as const, placeKey: "A".repeat(392) };
  expect(decideOffer(participation({ event: guarded }), filesOnly(3), "open")).toEqual({
    kind: "placeNeeded",
  });
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  const offer = decideOffer(participation({ event: guarded, place }), filesOnly(3), "open");
  expect(offer).toMatchObject({ kind: "ready" });
  expect("request" in offer && JSON.parse(offer.request.body)).toMatchObject({ place });
  const { received } = holding(3);
  expect(
    decideOffer(participation({ event: guarded, lastSeq: 1, received }), filesOnly(5), "open"),
  ).toMatchObject({ kind: "ready" });
});

test("nothing is offered to an event before its first day and after its last", () => {
  expect(decideOffer(participation(), filesOnly(3), "notStarted")).toEqual({ kind: "notStarted" });
  expect(decideOffer(participation(), filesOnly(3), "closed")).toEqual({ kind: "closed" });
});

test("a restored contribution that the tally refuses without a place needs a ticket", () => {
  const guarded = { ...event, mode: "guarded" as const, placeKey: "A".repeat(392) };
  const problem = { type: "/problems/place-required", title: "", status: 403 };
  const refused = {
    ...holding(3),
    event: guarded,
    refusal: { kind: "contribution" as const, problem },
  };
  expect(decideOffer(refused, filesOnly(5), "open")).toEqual({ kind: "placeNeeded" });
});

test("a waiting request that cannot be read does not keep figures from being sent", () => {
  const waiting = {
    kind: "contribution" as const,
    seq: 1,
    request: { method: "PUT" as const, url: "https://event.example/contributions", body: "{" },
    confirmedAtMs: 0,
    attempts: 0,
    nextTryAtMs: 0,
  };
  expect(decideOffer(participation({ lastSeq: 1, waiting }), filesOnly(3), "open")).toMatchObject({
    kind: "ready",
    seq: 2,
  });
});
