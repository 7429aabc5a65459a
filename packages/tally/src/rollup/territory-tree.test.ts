import { organiserKinds, type RollupFigures } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { loadTerritories } from "../territories/load-territories.ts";
import { computeRollup } from "./compute-rollup.ts";
import type { IndexedEvent } from "./indexed-event.ts";
import { createTerritoryTree } from "./territory-tree.ts";

const territories = await loadTerritories();
const communes = ["14118", "29019", "69123", "31555"];
const years = [2025, 2026];

/** Events of all territories, years and kinds in turn, each with as many participations as its number. */
function indexedEvent(number: number, onRead: () => void = () => undefined): IndexedEvent {
  const figures: RollupFigures = {
    events: 1,
    eventsWithTotals: 1,
    participations: number,
    totals: null,
    collected: { devices: {}, grams: "0" },
    declaredByOrganisers: { events: 0 },
  };
  return {
    year: years[number % 2]!,
    codes: territories.completeCodes({ country: "FR", commune: communes[number % 4]! }),
    kind: organiserKinds[number % 3]!,
    get figures() {
      onRead();
      return figures;
    },
  };
}

test("a year's events in a territory are summed by kind of organiser", () => {
  const tree = createTerritoryTree();
  for (let number = 1; number <= 12; number += 1) tree.add(indexedEvent(number));
  const kindsOf = (codes: Parameters<typeof tree.nodesOf>[0], year: number) =>
    computeRollup(tree, territories, codes, year).kinds.map(({ kind, events, participations }) => [
      kind,
      events,
      participations,
    ]);
  // Of 2025, the even ones: authority 6 + 12, state 4 + 10, school 2 + 8
  expect(kindsOf({ country: "FR" }, 2025)).toEqual([
    ["authority", 2, 18],
    ["state", 2, 14],
    ["school", 2, 10],
  ]);
  // In Normandie, those that four divides: authority 12, state 4, school 8
  expect(kindsOf({ country: "FR", region: "28" }, 2025)).toEqual([
    ["authority", 1, 12],
    ["state", 1, 4],
    ["school", 1, 8],
  ]);
  expect(kindsOf({ country: "FR", region: "28" }, 2026)).toEqual([]);
  tree.remove(indexedEvent(4));
  expect(kindsOf({ country: "FR", region: "28" }, 2025)).toEqual([
    ["authority", 1, 12],
    ["school", 1, 8],
  ]);
});

test("a roll-up over 20,000 events reads kept sums, and no event", () => {
  let reads = 0;
  const tree = createTerritoryTree();
  for (let number = 0; number < 20_000; number += 1) {
    tree.add(indexedEvent(number, () => (reads += 1)));
  }
  expect(reads).toBeGreaterThan(20_000);
  reads = 0;
  const { events, kinds } = computeRollup(tree, territories, { country: "FR" }, 2026);
  expect([events, kinds.length, reads]).toEqual([10_000, 3, 0]);
});

test("a roll-up lists the first 500 events with published figures, and counts all of them", () => {
  const tree = createTerritoryTree();
  for (let number = 0; number < 1202; number += 1) {
    const code = `E${String(number).padStart(4, "0")}`;
    const listed = {
      code,
      name: { fr: code, en: code },
      startsOn: "2026-11-20",
      endsOn: "2026-11-21",
      participations: 3,
    };
    tree.add({
      ...indexedEvent(number),
      year: 2026,
      ...(number > 0 && { listed, isLinked: true }),
    });
  }
  const { events, listedCount, listedEvents } = computeRollup(
    tree,
    territories,
    { country: "FR" },
    2026,
  );
  expect([events, listedCount, listedEvents.length]).toEqual([1202, 1201, 500]);
  expect([listedEvents[0]?.code, listedEvents.at(-1)?.code]).toEqual(["E0001", "E0500"]);
});
