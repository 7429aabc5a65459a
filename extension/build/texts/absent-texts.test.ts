import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fallbackLanguage, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { shownOnlyIn, textsOfTarget } from "./absent-texts.ts";

const keys = ["employer", "lead"];
const texts = ["At work, only duplicates.", "Find files."];

test("only the work edition has the texts that it alone shows", () => {
  const work = { browser: "chrome", mode: "work" };
  expect(textsOfTarget("cleanup", keys, texts, work)).toEqual(texts);
  const open = { browser: "chrome", mode: "production" };
  expect(textsOfTarget("cleanup", keys, texts, open)).toEqual(["", "Find files."]);
});

test("only Firefox has the texts that it alone shows", () => {
  const shownIn = (browser: string) =>
    textsOfTarget("downloads", ["diskUnknown"], ["A text."], { browser, mode: "production" });
  expect(shownIn("firefox")).toEqual(["A text."]);
  expect(shownIn("chrome")).toEqual([""]);
});

/** What code that shows such a text contains, in the order of the list. */
const conditions = [
  /isWorkBuild|<Work(?:Notice|Lines)/,
  /isFirefox|isGecko|reportsMissingFiles|isRefused|requestDataConsent/,
  /isThunderbird|"thunderbird"/,
  /^$/,
];

test("each of these texts exists, and only code that depends on the build names it", async () => {
  const sources = globSync("extension/src/**/*.{ts,tsx}", {
    cwd: path.resolve(import.meta.dirname, "../../.."),
    exclude: (file) => file.includes(".test."),
  }).map((file) => readFileSync(path.resolve(import.meta.dirname, "../../..", file), "utf8"));
  const { messages } = await loadText(fallbackLanguage);
  const found = shownOnlyIn.map(([pattern], index) => {
    const own = Object.keys(messages).filter((key) => pattern.test(key));
    for (const key of own) {
      for (const source of sources.filter((one) => one.includes(`"${key}"`))) {
        expect(source, key).toMatch(conditions[index]!);
      }
    }
    return own.length;
  });
  expect(found).toEqual([15, 8, 4, 1]);
});
