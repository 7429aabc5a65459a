/** The blocks of texts that the popup loads at once. */
export const openingTexts = ["common", "transfer"] as const;
