/** The blocks of texts that come with the parts loaded after the figures. */
export const laterTexts = ["sober", "pageAction"] as const;
