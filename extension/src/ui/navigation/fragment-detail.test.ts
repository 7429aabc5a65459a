import { expect, test } from "vitest";
import { fragmentDetail } from "./fragment-detail.ts";

test.each([
  ["", ""],
  ["#overview", ""],
  ["#overview/https%3A%2F%2Fsite.example", "https://site.example"],
  ["#challenge/tally.example/BRUME27", "tally.example/BRUME27"],
  ["#overview/100%", "100%"],
])("after the section, %j has %j", (fragment, detail) => {
  expect(fragmentDetail(fragment)).toBe(detail);
});
