import { defaultCeilings } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { measuredFiles } from "../../test/support/samples.ts";
import { packedFiles, storedContribution } from "../../test/support/events/stored-contribution.ts";
import { applyContribution } from "./apply-contribution.ts";

const openEvent = {
  mode: "open",
  state: "open",
  ceilings: defaultCeilings,
} as const;
const guardedEvent = { ...openEvent, mode: "guarded" } as const;
const send = (seq: number, files: number) => ({ seq, totals: measuredFiles(files) });
const stored = storedContribution({
  seq: 3,
  current: packedFiles(5),
  published: packedFiles(4),
  batch: 2,
  standsOut: 1,
});
const unchanged = { ok: true, contribution: undefined };

test("a first contribution is stored with nothing published", () => {
  expect(applyContribution(openEvent, undefined, send(1, 10))).toEqual({
    ok: true,
    contribution: storedContribution({ current: packedFiles(10) }),
  });
});

test("an update replaces the current totals and leaves the published ones", () => {
  expect(applyContribution(openEvent, stored, send(4, 7))).toEqual({
    ok: true,
    contribution: storedContribution({
      seq: 4,
      current: packedFiles(7),
      published: packedFiles(4),
      batch: 2,
    }),
  });
});

test("a lower or equal seq changes nothing, in a closed event too", () => {
  for (const state of ["open", "closed"] as const) {
    for (const seq of [0, 2, 3]) {
      expect(applyContribution({ ...openEvent, state }, stored, send(seq, 9))).toEqual(unchanged);
    }
  }
});

test("in a guarded event a first contribution needs a place, and later ones do not", () => {
  expect(applyContribution(guardedEvent, undefined, send(1, 1))).toEqual({
    ok: false,
    problem: "place-required",
  });
  const withPlace = { ...send(1, 1), hasPlace: true };
  expect(applyContribution(guardedEvent, undefined, withPlace)).toMatchObject({
    contribution: { seq: 1 },
  });
  expect(applyContribution(guardedEvent, stored, send(4, 1))).toMatchObject({
    contribution: { seq: 4 },
  });
});
