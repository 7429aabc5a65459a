import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { browsers, builtFolder } from "./built.ts";

const names = ["extName", "extDescription", "goToSuggestion"];

describe.each(browsers)("in %s", (browser) => {
  test.each(languages)("the manifest has its texts in %s", (language) => {
    const file = resolve(builtFolder("store", browser), `_locales/${language}/messages.json`);
    const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
    expect(Object.keys(messages)).toEqual(names);
    for (const { message } of Object.values(messages)) expect(message).not.toBe("");
  });
});
