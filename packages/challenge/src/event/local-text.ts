/** The languages in which an event describes itself. They are part of the contract, whatever languages a page has. */
export const localTextLanguages = ["fr", "en"] as const;

export type LocalText = Record<(typeof localTextLanguages)[number], string>;

/** The text in a page's language, or else in English. */
export const inLanguage = (text: LocalText, language: string): string =>
  text[localTextLanguages.find((known) => known === language) ?? "en"];
