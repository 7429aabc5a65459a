import type { TerritoryLevel } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { placeOfText } from "./search-places.ts";

const place = (level: TerritoryLevel, code: string, name: string, otherName?: string) => ({
  level,
  code,
  name,
  ...(otherName !== undefined && { otherName }),
  codes: { country: "FR" },
  timeZone: "Europe/Paris",
  parents: [],
});
const caen = place("commune", "14118", "Caen");
const caenLaMer = place("epci", "200065597", "CU Caen la Mer");

test("the only place found is the one, although its name was not typed in full", () => {
  expect(placeOfText([caenLaMer], "caen la")).toBe(caenLaMer);
});

test("a name typed in full is the place of exactly this name, in any case and without accents", () => {
  expect(placeOfText([caen, caenLaMer], " caen ")).toBe(caen);
  const saint = place("commune", "14587", "Saint-Éloi");
  expect(placeOfText([saint, caenLaMer], "St Eloi")).toBe(saint);
});

test("a code is the place of exactly this code", () => {
  expect(placeOfText([caen, place("commune", "76000", "Rouen")], "14118")).toBe(caen);
});

test("a former name is a name", () => {
  const town = place("commune", "14762", "Vire Normandie", "Vire");
  expect(placeOfText([town, place("commune", "33544", "Virelade")], "Vire")).toBe(town);
});

test("of several levels, the narrowest is meant", () => {
  const department = place("department", "75", "Paris");
  const commune = place("commune", "75056", "Paris");
  expect(placeOfText([commune, department], "Paris")).toBe(commune);
});

test("two places of one level with the same name are left to the person", () => {
  const both = [place("commune", "93066", "Saint-Denis"), place("commune", "97411", "Saint-Denis")];
  expect(placeOfText(both, "Saint-Denis")).toBeUndefined();
});

test("the beginning of several names is no place", () => {
  expect(placeOfText([caen, caenLaMer], "cae")).toBeUndefined();
  expect(placeOfText([], "cae")).toBeUndefined();
});
