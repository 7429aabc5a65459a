import { splitGroup } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { toWholePolicy } from "./whole-policy.ts";

const files = ["site/index.ts", "letters/index.ts", "old/index.ts"].map((path, index) => ({
  path,
  bytes: 1,
  modifiedAtMs: 3 - index,
}));

test("a project that is compared loses no file because an equal one lies elsewhere", () => {
  const { kept, removed } = splitGroup(
    { bytes: 1, files },
    toWholePolicy({ rule: "oldest" }, ["site"]),
    new Map(),
  );
  expect(kept.map(({ path }) => path)).toEqual(["site/index.ts"]);
  expect(removed.map(({ path }) => path)).toEqual(["old/index.ts", "letters/index.ts"]);
});

test("the chosen folder itself, if it is a project, is cleaned by the rule", () => {
  expect(toWholePolicy({ rule: "oldest" }, [""]).referenceFolders).toEqual([]);
});
