/** The languages in which an event describes itself. They are part of the contract, whatever languages a page has. */
export const localTextLanguages = ["fr", "en"] as const;

export type LocalText = Record<(typeof localTextLanguages)[number], string>;

/** The language of an event's texts for a page in some language: the same, or else English. */
export const localTextLanguage = (language: string): (typeof localTextLanguages)[number] =>
  localTextLanguages.find((known) => known === language) ?? "en";

/** The text in a page's language, or else in English. */
export const inLanguage = (text: LocalText, language: string): string =>
  text[localTextLanguage(language)];
