import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Language, languages, loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { browsers, builtFolder, builtManifest, programs } from "./built.ts";

const names = {
  shared: ["extName", "extDescription"],
  browser: ["goToSuggestion"],
  thunderbird: ["weightSpace"],
};
/** Where the key has a name of its own. */
const shiftKeys: Partial<Record<Language, string>> = { fr: "Maj" };

type Command = { suggested_key: { default: string } };

describe.each(programs)("in %s", (program) => {
  test.each(languages)("the manifest has its texts in %s", (language) => {
    const file = resolve(builtFolder("store", program), `_locales/${language}/messages.json`);
    const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
    const own = program === "thunderbird" ? names.thunderbird : names.browser;
    expect(Object.keys(messages)).toEqual([...names.shared, ...own]);
    for (const { message } of Object.values(messages)) expect(message).not.toBe("");
  });
});

describe.each(browsers)("in %s", (browser) => {
  test.each(languages)("the page Habits names the keyboard shortcut in %s", async (language) => {
    const commands = builtManifest("store", browser).commands as Record<string, Command>;
    const key = commands["go-to-suggestion"]!.suggested_key.default;
    const { messages } = await loadText(language);
    const shown = key.replace("Shift", shiftKeys[language] ?? "Shift").replaceAll("+", " + ");
    expect(messages["habits.key"]).toContain(shown);
  });
});
