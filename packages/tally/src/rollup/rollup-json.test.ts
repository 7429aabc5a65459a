import { expect, test } from "vitest";
import { createFigureSum } from "./figure-sum.ts";
import { rollupJsonPieces } from "./rollup-json.ts";
import { licence } from "../open-data/licence.ts";
import { countryPlace } from "./compute-rollup.ts";

test("a roll-up of 250 events is written in several pieces, as if at once", async () => {
  const figures = createFigureSum().read();
  const rollup = {
    schema: 2 as const,
    licence,
    year: 2026,
    years: [2026],
    territory: countryPlace("FR"),
    parents: [],
    ...figures,
    children: [],
    wholeTerritory: figures,
    kinds: [],
    listedCount: 250,
    listedEvents: Array.from({ length: 250 }, (_, number) => ({
      code: `E${number}`,
      name: { fr: "É", en: "E" },
      startsOn: "2026-11-20",
      endsOn: "2026-11-21",
      participations: number,
    })),
  };
  const pieces: string[] = [];
  for await (const piece of rollupJsonPieces(rollup)) pieces.push(piece);
  // The start, a bracket, 250 events in groups of 100, a bracket and the end
  expect(pieces).toHaveLength(7);
  expect(pieces.join("")).toBe(JSON.stringify(rollup));
});
