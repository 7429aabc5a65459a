import { defaultCeilings } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { measuredFiles } from "../../test/support/samples.ts";
import { packedFiles, storedContribution } from "../../test/support/events/stored-contribution.ts";
import { applyContribution } from "./apply-contribution.ts";

const openEvent = {
  mode: "open",
  state: "open",
  ceilings: { ...defaultCeilings, files: 100 },
} as const;
const guardedEvent = { ...openEvent, mode: "guarded" } as const;
const send = (seq: number, files: number) => ({ seq, totals: measuredFiles(files) });
const withdraw = (seq: number) => ({ seq, totals: null });
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

describe("outside an event's days", () => {
  test("a contribution is refused", () => {
    expect(applyContribution({ ...openEvent, state: "notStarted" }, undefined, send(1, 1))).toEqual(
      {
        ok: false,
        problem: "event-not-started",
      },
    );
    expect(applyContribution({ ...openEvent, state: "closed" }, stored, send(4, 1))).toEqual({
      ok: false,
      problem: "event-closed",
    });
  });

  test("a withdrawal is stored, unless nothing was contributed", () => {
    const closed = { ...openEvent, state: "closed" } as const;
    expect(applyContribution(closed, stored, withdraw(4))).toMatchObject({
      contribution: { seq: 4, current: null, published: packedFiles(4) },
    });
    expect(applyContribution(closed, undefined, withdraw(4))).toEqual(unchanged);
  });
});

describe("in a guarded event", () => {
  test("a first contribution needs a place, and later ones do not", () => {
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

  test("a withdrawal without a place and without a contribution stores nothing", () => {
    expect(applyContribution(guardedEvent, undefined, withdraw(1))).toEqual(unchanged);
  });
});

describe("a contribution above a ceiling", () => {
  test("is stored and not counted", () => {
    expect(applyContribution(openEvent, undefined, send(1, 101))).toMatchObject({
      contribution: { isAboveLimit: true },
    });
    expect(applyContribution(openEvent, undefined, send(1, 100))).toMatchObject({
      contribution: { isAboveLimit: false },
    });
  });

  test("is counted again once it is not above the ceiling of that moment", () => {
    const aboveLimit = { ...stored, current: packedFiles(150), isAboveLimit: true };
    const raised = { ...openEvent, ceilings: { ...defaultCeilings, files: 200 } };
    expect(applyContribution(raised, aboveLimit, send(4, 150))).toMatchObject({
      contribution: { isAboveLimit: false },
    });
    expect(applyContribution(openEvent, aboveLimit, send(4, 150))).toMatchObject({
      contribution: { isAboveLimit: true },
    });
  });
});

test("a contribution whose batch was voided stays voided", () => {
  expect(applyContribution(openEvent, { ...stored, isVoided: true }, send(4, 7))).toMatchObject({
    contribution: { isVoided: true },
  });
});
