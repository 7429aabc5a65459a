import { joinForms, type Language, type Message, splitForms } from "@digital-cleanup/text";
import { messages as ownTexts } from "@digital-cleanup/text/blocks/inThunderbird";
import type { Plugin } from "vite";
import { rewriteTexts } from "./rewrite-texts.ts";

/** Texts of sections and pages that Thunderbird does not have. */
export const absentInThunderbird = [
  "overview",
  "sober",
  "soberEmbed",
  "downloads",
  "browserTidy",
  "emails",
  "webmail",
  "welcome",
] as const;

/** Texts of blocks that Thunderbird has, about webmails and videos. */
const absentKeys =
  /^(?:mailboxWeight\.(?:lead|cost|notSeen)|webmailReview\.(?:lead|workNotice|notSeen)|nudge\.(?:oversizedVideo|hiddenPlaying|lowerHidden|pauseHidden|audioOnly|fit)\w+)$/;

/** What shared sentences call the program that they are read in, and what Thunderbird calls itself. */
const programNames: Record<Language, readonly [name: RegExp, own: string][]> = {
  fr: [
    [/\b(?:ce|le|votre) navigateur\b/gi, "Thunderbird"],
    [/\bdu navigateur\b/g, "de Thunderbird"],
    [/\bau navigateur\b/g, "à Thunderbird"],
  ],
  en: [[/\b(?:this|the|your) browser\b/gi, "Thunderbird"]],
};

const rename = (text: string, language: Language): string =>
  programNames[language].reduce((renamed, [name, own]) => renamed.replaceAll(name, own), text);

/** A text as Thunderbird's pages show it, empty if they show none: the one of the block `inThunderbird` with the same key, else with Thunderbird for the browser. */
export function textInThunderbird(key: string, message: Message, language: Language): Message {
  if (absentKeys.test(key)) return "";
  const own = ownTexts[language][`inThunderbird.${key}`] ?? message;
  if (typeof own === "string") return rename(own, language);
  const forms = Object.entries(own).map(([form, text]) => [form, rename(text, language)]);
  return Object.fromEntries(forms) as Message;
}

/** Writes the texts of a build for Thunderbird. */
export const thunderbirdTexts = (): Plugin =>
  rewriteTexts("thunderbird-texts", ({ block, language, keys, texts }) =>
    JSON.stringify(
      keys.map((key, index) =>
        joinForms(textInThunderbird(`${block}.${key}`, splitForms(texts[index]!), language)),
      ),
    ),
  );
