import {
  byCounter,
  type Published,
  type PublishedTotals,
  totalsFromSums,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eventFigures, type SummedState } from "./event-figures.ts";
import { createFigureSum } from "./figure-sum.ts";

function sumFigures(states: readonly SummedState[]) {
  const sum = createFigureSum();
  for (const state of states) sum.add(eventFigures(state));
  return sum.read();
}

const participations = (published: number) => ({ received: published + 1, published, waiting: 1 });

const nothing: SummedState = {
  participations: participations(0),
  totals: null,
  collected: { devices: {}, grams: "0" },
  declaredByOrganiser: undefined,
};

/** Totals with these public sums; a figure is published if one of them is of it. */
const publishedTotals = (sums: Record<string, bigint>): PublishedTotals =>
  totalsFromSums(
    (figure) => Object.keys(sums).some((field) => field.startsWith(`${figure}.`)),
    (field) => sums[field] ?? 0n,
  );

test("published totals are added sum by sum, and a figure that no event published is unknown", () => {
  const one = publishedTotals({
    "files.sum": 12n,
    "files.measured": 10n,
    "bytes.sum": 300n,
    "bytes.measured": 300n,
    "bytes.byCategory.measured.mail": 100n,
    "bytes.byCategory.measured.media": 200n,
    "devices.sum": 3n,
    "devices.byTypeAndState.declared.laptop.working": 2n,
  });
  const other = publishedTotals({
    "files.sum": 9n,
    "files.declared": 4n,
    "bytes.sum": 7n,
    "bytes.byCategory.measured.media": 7n,
  });
  const { totals, ...counts } = sumFigures([
    { ...nothing, participations: participations(6), totals: one },
    { ...nothing, participations: participations(3), totals: other },
  ]);
  expect(counts).toMatchObject({ participations: 9, eventsWithTotals: 2 });
  expect(totals).toEqual({
    ...byCounter(() => null),
    files: { sum: "21", measured: "10", declared: "4" },
    bytes: {
      sum: "307",
      measured: "300",
      declared: "0",
      byCategory: { measured: { mail: "100", media: "207" }, declared: {} },
    },
    devices: {
      sum: "3",
      measured: "0",
      declared: "0",
      byTypeAndState: { measured: {}, declared: { laptop: { working: "2", broken: "0" } } },
    },
    grams: null,
  });
});

test("sums beyond 2^53 are exact", () => {
  const many = publishedTotals({ "bytes.sum": 9_007_199_254_740_991n });
  const { totals } = sumFigures([many, many, many].map((one) => ({ ...nothing, totals: one })));
  // 3 × 9,007,199,254,740,991
  expect(totals?.bytes?.sum).toBe("27021597764222973");
});

test("an event without published totals is counted and adds nothing", () => {
  const sums = sumFigures([nothing, nothing]);
  expect(sums).toMatchObject({ events: 2, eventsWithTotals: 0, participations: 0, totals: null });
});

test("desk entries are added, and pieces only if some were counted", () => {
  const at = (collected: Published["collected"]): SummedState => ({ ...nothing, collected });
  const desks = [
    at({ devices: { laptop: { working: "2", broken: "1" } }, grams: "1500" }),
    at({ devices: { laptop: { working: "1", broken: "0" } }, grams: "500", pieces: "4" }),
  ];
  expect(sumFigures(desks).collected).toEqual({
    devices: { laptop: { working: "3", broken: "1" } },
    grams: "2000",
    pieces: "4",
  });
  expect(sumFigures(desks.slice(0, 1)).collected).not.toHaveProperty("pieces");
});

test("declared figures are added separately, and an undeclared number is absent", () => {
  const sums = sumFigures([
    { ...nothing, declaredByOrganiser: { peopleActing: 40, files: "900" } },
    { ...nothing, declaredByOrganiser: { peopleActing: 2, peopleReached: 500 } },
    nothing,
  ]);
  expect(sums.declaredByOrganisers).toEqual({
    events: 2,
    peopleActing: "42",
    peopleReached: "500",
    files: "900",
  });
  expect(sums.totals).toBeNull();
});
