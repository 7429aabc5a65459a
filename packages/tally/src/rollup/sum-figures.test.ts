import {
  type Published,
  totalsSumFromVector,
  totalsVector,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { sumFigures } from "./sum-figures.ts";
import { totalsToSums } from "../open-data/totals-to-sums.ts";

type Summed = Parameters<typeof sumFigures>[0][number];

const nothing: Summed = {
  participations: 0,
  totals: null,
  collected: { devices: {}, grams: "0" },
  declaredByOrganiser: undefined,
};

function publishedTotals(change: (totals: ReturnType<typeof zeroTotals>) => void) {
  const totals = zeroTotals();
  change(totals);
  return totalsSumFromVector(totalsVector(totals).map(BigInt));
}

test("published totals are added field by field, measured and declared separately", () => {
  const one = publishedTotals(({ measured, declared }) => {
    measured.files = 10;
    measured.bytes = 300;
    measured.bytesByCategory = { mail: 100, media: 200 };
    declared.devices = { laptop: { working: 2, broken: 1 } };
  });
  const other = publishedTotals(({ measured, declared }) => {
    measured.files = 5;
    measured.bytes = 7;
    measured.bytesByCategory = { media: 7 };
    declared.files = 4;
    declared.devices = { laptop: { working: 0, broken: 1 }, tablet: { working: 1, broken: 0 } };
  });
  const { totals, participations, eventsWithTotals } = sumFigures([
    { ...nothing, participations: 6, totals: one },
    { ...nothing, participations: 3, totals: other },
  ]);
  expect(participations).toBe(9);
  expect(eventsWithTotals).toBe(2);
  expect(totals?.measured).toMatchObject({
    files: "15",
    bytes: "307",
    bytesByCategory: { mail: "100", media: "207" },
  });
  expect(totals?.declared).toMatchObject({
    files: "4",
    devices: { laptop: { working: "2", broken: "2" }, tablet: { working: "1", broken: "0" } },
  });
});

test("sums beyond 2^53 are exact", () => {
  const many = publishedTotals(({ measured }) => {
    measured.bytes = Number.MAX_SAFE_INTEGER;
    measured.bytesByCategory = { media: Number.MAX_SAFE_INTEGER };
  });
  const { totals } = sumFigures([many, many, many].map((one) => ({ ...nothing, totals: one })));
  // 3 × 9,007,199,254,740,991
  expect(totals?.measured.bytes).toBe("27021597764222973");
});

test("an event without published totals is counted and adds nothing", () => {
  const sums = sumFigures([nothing, nothing]);
  expect(sums).toMatchObject({ events: 2, eventsWithTotals: 0, participations: 0, totals: null });
});

test("desk entries are added, and pieces only if some were counted", () => {
  const at = (collected: Published["collected"]): Summed => ({ ...nothing, collected });
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

test("a list of sums is the inverse of published totals", () => {
  const vector = totalsVector(zeroTotals()).map((_, index) => BigInt(index * 7));
  expect(totalsToSums(totalsSumFromVector(vector))).toEqual(vector);
});
