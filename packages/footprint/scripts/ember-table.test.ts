import { expect, test } from "vitest";
import committed from "../data/ember/intensities.ts?raw";
import { emberTable } from "./ember-table.ts";

test("the committed table is what the generator makes today", () => {
  expect(committed).toBe(emberTable());
});
