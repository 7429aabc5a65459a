/** The blocks of texts that the popup loads at once; the others come with the parts that are loaded after the figures. */
export const openingTexts = ["common", "transfer"] as const;
