import { noRules } from "@digital-cleanup/cleaner";
import { beforeEach, expect, test } from "vitest";
import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { savedRules, saveRules } from "./saved-rules.ts";

const photos = { name: "Photos", files: [] };
const letters = { name: "Letters", files: [] };
const rules = { folders: ["2019"], patterns: ["*.tmp"], included: ["site"] };

beforeEach(emptyBrowser);

test("the rules of a folder are found again, and those of others stay", async () => {
  await saveRules(photos, rules);
  await saveRules(letters, { ...noRules, patterns: ["*.bak"] });
  expect(await savedRules(photos)).toEqual(rules);
  expect((await savedRules(letters)).patterns).toEqual(["*.bak"]);
  expect(await savedRules({ name: "Other", files: [] })).toEqual(noRules);
});

test("a folder without rules is forgotten", async () => {
  await saveRules(photos, rules);
  await saveRules(photos, noRules);
  expect(await readValue("cleanup-left-alone")).toEqual([]);
});

test("rules that cannot be read are as if there were none", async () => {
  await writeValues({ "cleanup-left-alone": [{ name: "Photos", rules: 1 }] });
  expect(await savedRules(photos)).toEqual(noRules);
});
