import { fallbackLanguage, languages, loadText } from "@digital-cleanup/text";
import { messages as ownTexts } from "@digital-cleanup/text/blocks/inThunderbird";
import { expect, test } from "vitest";
import { homeTexts } from "../../src/entrypoints/dashboard/home/home-texts.ts";
import { absentInThunderbird, textInThunderbird } from "./thunderbird-texts.ts";

test.each([
  ["fr", "Ce navigateur efface l’événement.", "Thunderbird efface l’événement."],
  ["fr", "jusqu’à la fermeture du navigateur", "jusqu’à la fermeture de Thunderbird"],
  ["fr", "Utilisez-le dans un autre navigateur.", "Utilisez-le dans un autre navigateur."],
  ["en", "Everything is in this browser.", "Everything is in Thunderbird."],
  ["en", "The browser’s language", "Thunderbird’s language"],
] as const)("in %s, “%s” is “%s” in Thunderbird", (language, text, expected) => {
  expect(textInThunderbird("myData.total", text, language)).toBe(expected);
});

test("each form of a plural is renamed", () => {
  const forms = { one: "1 page de ce navigateur", other: "{count} pages de ce navigateur" };
  expect(textInThunderbird("a.b", forms, "fr")).toEqual({
    one: "1 page de Thunderbird",
    other: "{count} pages de Thunderbird",
  });
});

test("a sentence of Thunderbird's own replaces the shared one", () => {
  const own = ownTexts.en["inThunderbird.session.plan"];
  expect(own).toBe("The five steps");
  expect(textInThunderbird("session.plan", "The six steps", "en")).toBe(own);
});

test("texts about webmails and videos are left out, also of blocks that Thunderbird has", () => {
  const kept = (key: string) => textInThunderbird(key, "A text.", "en");
  expect([kept("mailboxWeight.lead"), kept("nudge.audioOnlyWhy")]).toEqual(["", ""]);
  expect([kept("mailboxWeight.workNotice"), kept("nudge.replyAllWhy")]).toEqual([
    "A text.",
    "A text.",
  ]);
});

test("every sentence of its own replaces one that exists", async () => {
  const shared = await loadText(fallbackLanguage);
  for (const language of languages) {
    for (const key of Object.keys(ownTexts[language])) {
      expect(shared.messages).toHaveProperty([key.replace("inThunderbird.", "")]);
    }
  }
});

test("Home in Thunderbird loads no text that is left out there", () => {
  const absent: readonly string[] = absentInThunderbird;
  expect(homeTexts.thunderbird.filter((block) => absent.includes(block))).toEqual([]);
});
