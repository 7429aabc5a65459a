import { type Language, languages, type Message } from "@digital-cleanup/text";
import { messages as ownTexts } from "@digital-cleanup/text/blocks/inThunderbird";
import type { Plugin } from "vite";

/** Texts of sections and pages that Thunderbird does not have. */
export const absentInThunderbird = [
  "overview",
  "sober",
  "soberEmbed",
  "downloads",
  "browserTidy",
  "emails",
  "mailFile",
  "webmail",
  "welcome",
] as const;

/** Texts of blocks that Thunderbird has, about webmails and videos. */
const absentKeys =
  /^(?:mailboxWeight\.(?:lead|cost|notSeen)|webmailReview\.(?:lead|workNotice|notSeen)|nudge\.(?:oversizedVideo|hiddenPlaying|lowerHidden|pauseHidden|audioOnly|fit)\w+)$/;

/** What shared sentences call the program that they are read in, and what Thunderbird calls itself. A language without a row stays as it is. */
const programNames: Partial<Record<Language, readonly [name: RegExp, own: string][]>> = {
  fr: [
    [/\b(?:ce|le|votre) navigateur\b/gi, "Thunderbird"],
    [/\bdu navigateur\b/g, "de Thunderbird"],
    [/\bau navigateur\b/g, "à Thunderbird"],
  ],
  en: [[/\b(?:this|the|your) browser\b/gi, "Thunderbird"]],
};

const rename = (text: string, language: Language): string =>
  (programNames[language] ?? []).reduce(
    (renamed, [name, own]) => renamed.replaceAll(name, own),
    text,
  );

/** A text as Thunderbird's pages show it, empty if they show none: the one of the block `inThunderbird` with the same key, else with Thunderbird for the browser. */
export function textInThunderbird(key: string, message: Message, language: Language): Message {
  if (absentKeys.test(key)) return "";
  const own = ownTexts[language][`inThunderbird.${key}`] ?? message;
  if (typeof own === "string") return rename(own, language);
  const forms = Object.entries(own).map(([form, text]) => [form, rename(text, language)]);
  return Object.fromEntries(forms) as Message;
}

const textsFile = /[\\/]text[\\/]src[\\/]generated[\\/]\w+\.(\w\w)\.ts$/;

/** Writes the texts of a build for Thunderbird. */
export const thunderbirdTexts = (): Plugin => ({
  name: "thunderbird-texts",
  enforce: "pre",
  async transform(_code, id) {
    const language = languages.find((one) => one === textsFile.exec(id)?.[1]);
    if (!language) return undefined;
    const { messages } = (await import(id)) as { messages: Record<string, Message> };
    const own = Object.entries(messages).map(([key, message]) => [
      key,
      textInThunderbird(key, message, language),
    ]);
    return `export const messages = ${JSON.stringify(Object.fromEntries(own))};`;
  },
});
