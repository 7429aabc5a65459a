import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutBlocks } from "./without-blocks.ts";

const id = "/project/packages/text/src/generated/blocks.ts";
const blocks = readFileSync(new URL("generated/blocks.ts", import.meta.url), "utf8");
const namesIn = (code = "") => Array.from(code.matchAll(/^ *(\w+): \{/gm), ([, name]) => name);

test("a build leaves out the blocks of other products", () => {
  const names = namesIn(blocks);
  expect(names).toContain("tally");
  const kept = names.filter((name) => name !== "tally" && name !== "tour");
  expect(namesIn(withoutBlocks(["tally", "tour"]).transform(blocks, id))).toEqual(kept);
});

test("other modules stay unchanged", () => {
  expect(withoutBlocks(["tally"]).transform(blocks, "/project/src/other.ts")).toBeUndefined();
});
