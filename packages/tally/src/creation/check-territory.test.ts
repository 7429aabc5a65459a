import { expect, test } from "vitest";
import { checkTerritory } from "./check-territory.ts";

const unknown = "no territory has this code";
const outside = "is not inside the other territories";

test.each([
  { country: "FR" },
  { country: "BE" },
  { country: "FR", region: "28", department: "14", epci: "200065597", commune: "14118" },
  { country: "FR", commune: "14118" },
  // An arrondissement of Paris, which counts as Paris.
  { country: "FR", department: "75", commune: "75111" },
  // An EPCI in one of its departments.
  { country: "FR", region: "76", epci: "200069383" },
])("%j is a territory", async (codes) => {
  expect(await checkTerritory(codes)).toEqual([]);
});

test.each([
  ["country", { country: "ZZ" }, unknown],
  ["country", { country: "XX" }, unknown],
  ["region", { country: "FR", region: "99" }, unknown],
  ["department", { country: "FR", department: "20" }, unknown],
  ["epci", { country: "FR", epci: "123456789" }, unknown],
  ["commune", { country: "FR", commune: "99999" }, unknown],
  // Caen is in Calvados.
  ["department", { country: "FR", department: "75", commune: "14118" }, outside],
  ["epci", { country: "FR", epci: "200054781", commune: "14118" }, outside],
  ["region", { country: "FR", region: "11", department: "14" }, outside],
  // Only France has these codes.
  ["region", { country: "BE", region: "11" }, outside],
])("a wrong %s is named", async (level, codes, detail) => {
  expect(await checkTerritory(codes)).toEqual([{ field: `territory.${level}`, detail }]);
});
