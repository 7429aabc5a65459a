import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { absentInThunderbird } from "../../extension/build/texts/thunderbird-texts.ts";
import { builtFolder } from "./built.ts";

const folder = builtFolder("store", "thunderbird");
const { messages } = await loadText("en");

const listFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)));
const readFolder = () =>
  listFiles()
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ name, text: readFileSync(resolve(folder, name), "utf8") }));

/** Only entrypoints that Thunderbird has an API for: nothing that measures, changes or replaces pages. */
test("Thunderbird's build has its own entrypoints and no others", () => {
  const top = readdirSync(folder).filter((name) => /\.(?:js|html)$/.test(name));
  expect(top.toSorted()).toEqual([
    "background.js",
    "compose-suggestion.html",
    "dashboard.html",
    "mailbox-weight.html",
    "popup.html",
  ]);
});

test.each(absentInThunderbird)(
  "the texts of %s, which Thunderbird does not have, are left out",
  (block) => {
    const texts = Object.entries(messages).flatMap(([key, text]) =>
      key.startsWith(`${block}.`) && typeof text === "string" ? [text] : [],
    );
    const longest = texts.toSorted((a, b) => b.length - a.length)[0]!;
    expect(longest.length).toBeGreaterThan(20);
    const start = JSON.stringify(longest).slice(1, 40);
    expect(readFolder().filter(({ text }) => text.includes(start))).toEqual([]);
  },
);

test("the views of browsers are left out", () => {
  expect(readFolder().filter(({ name }) => name.includes("browser-views"))).toEqual([]);
});
