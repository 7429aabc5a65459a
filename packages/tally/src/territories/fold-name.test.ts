import { expect, test } from "vitest";
import { foldName } from "./fold-name.ts";

test.each([
  ["St-Denis", "saint denis"],
  ["Œuilly-Ste-Marie", "oeuilly sainte marie"],
  ["constructor de l’Été", "constructor de l ete"],
])("%s is compared as %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
