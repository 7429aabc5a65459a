/** What the popup says: it has no late parts. */
export const openingTexts = ["common", "dashboard", "transfer", "sober", "challenge"] as const;
