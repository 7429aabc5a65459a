import { expect, test } from "vitest";
import { ruleIds } from "./rule-ids.ts";
import { rules } from "./rules.ts";

test("the list of ids names every rule once, in its order", () => {
  expect(ruleIds).toEqual(rules.map(({ id }) => id));
});
