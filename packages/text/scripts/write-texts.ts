import type { Message } from "./read-messages.ts";

const separator = "~";

const areStrings = (texts: readonly Message[]): texts is readonly string[] =>
  texts.every((text) => typeof text === "string" && !text.includes(separator));

/** A list of texts as code: one string that is split, which compresses better, unless a text is a map of plural forms. */
export const writeTexts = (texts: readonly Message[]): string =>
  areStrings(texts)
    ? `${JSON.stringify(texts.join(separator))}.split("${separator}")`
    : JSON.stringify(texts, null, 2);
