/** The blocks of texts that the dashboard loads before any section. */
export const openingTexts = ["common", "dashboard"] as const;
