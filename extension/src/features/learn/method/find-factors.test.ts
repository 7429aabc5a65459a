import { allFactors } from "@digital-cleanup/footprint";
import { expect, test } from "vitest";
import { findFactors } from "./find-factors.ts";

const ids = (words: string) => findFactors(allFactors, words).map(({ id }) => id);

test("without a word, every factor is found", () => {
  expect(ids("")).toHaveLength(allFactors.length);
  expect(ids("  ")).toHaveLength(allFactors.length);
});

test("every word must be found, in any order and case", () => {
  expect(ids("laptop mass")).toEqual(["device/laptop/mass"]);
  expect(ids("MASS Laptop")).toEqual(["device/laptop/mass"]);
  expect(ids("laptop mass nowhere")).toEqual([]);
});

test("accents do not matter", () => {
  expect(ids("NégaOctet")).toEqual(ids("negaoctet"));
  expect(ids("negaoctet").length).toBeGreaterThan(0);
});
