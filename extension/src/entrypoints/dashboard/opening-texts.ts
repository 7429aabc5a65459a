/** What the dashboard says before a section is there. */
export const openingTexts = ["common", "dashboard"] as const;
