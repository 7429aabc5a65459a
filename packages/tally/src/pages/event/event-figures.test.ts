import type { Published } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../test/support/events/sample-totals.ts";
import { closedFigures, leadFigure } from "./event-figures.ts";

const closed = {
  state: "closed",
  participations: { received: 22, published: 22, waiting: 0 },
  collected: { devices: {}, grams: "0" },
  totals: null,
} as unknown as Published;
const byCategory = { measured: {}, declared: {} };
const totals = totalsOf({ bytes: { ...figureOf(9_000_000), byCategory }, files: figureOf(300) });
const collected = { devices: { laptop: { working: "3", broken: "1" } }, grams: "22600" };

const kinds = (change: Partial<Published>) =>
  closedFigures({ ...closed, ...change }).map(({ kind }) => kind);

describe("what a closed event shows", () => {
  test("is the devices handed in, the people, the data and the weight", () => {
    expect(kinds({ totals, collected })).toEqual([
      "collected",
      "participations",
      "bytes",
      "weighed",
      "files",
    ]);
  });

  test("is the data first if the desk took nothing", () => {
    expect(kinds({ totals })).toEqual(["bytes", "participations", "files"]);
  });

  test("is the number of people if there is no total", () => {
    expect(kinds({})).toEqual(["participations"]);
  });

  test("is what the organiser counted by hand in the place of totals, without another number of people", () => {
    const declaredByOrganiser = { peopleActing: 12, peopleReached: 400 };
    expect(kinds({ declaredByOrganiser })).toEqual(["peopleActing", "peopleReached"]);
    expect(kinds({ declaredByOrganiser, totals })).toEqual(["bytes", "participations", "files"]);
  });
});

test("an open event stands on its volume, or else on the first figure that has a total", () => {
  const open: Published = { ...closed, state: "open", publication: "live", k: 5 };
  expect(leadFigure(open)).toMatchObject({ kind: "bytes", state: { name: "gathering" } });
  expect(leadFigure({ ...open, totals }).kind).toBe("bytes");
  const emails = totalsOf({ emails: figureOf(30) });
  expect(leadFigure({ ...open, totals: emails })).toMatchObject({
    kind: "emails",
    state: { name: "atLeast", sum: 30n },
  });
});
