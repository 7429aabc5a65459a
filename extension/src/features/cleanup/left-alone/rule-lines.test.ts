import { expect, test } from "vitest";
import { fromRuleLines, toRuleLines } from "./rule-lines.ts";

test("a slash makes a folder, anything else is a name", () => {
  const rules = { folders: ["Photos/2019", "Old"], patterns: ["*.tmp", "draft"] };
  expect(fromRuleLines("./Photos/2019\n Old/ \n*.tmp\n\ndraft\ndraft")).toEqual(rules);
  expect(fromRuleLines("Photos\\2019\\")).toEqual({ folders: ["Photos/2019"], patterns: [] });
  expect(fromRuleLines(toRuleLines(rules))).toEqual(rules);
  expect(fromRuleLines(" / ")).toEqual({ folders: [], patterns: [] });
});
