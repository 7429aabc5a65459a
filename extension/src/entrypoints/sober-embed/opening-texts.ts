/** The blocks of texts of the page that replaces an embed. */
export const openingTexts = ["soberEmbed"] as const;
