/** What the page in the place of an embed says. */
export const openingTexts = ["soberEmbed"] as const;
