/** The blocks of texts that the popup loads at once; those of explanations are loaded when opened. */
export const openingTexts = [
  "common",
  "transfer",
  "sober",
  "challenge",
  "participant",
  "webmail",
] as const;
