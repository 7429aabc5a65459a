/** The blocks of texts that the page opens with. */
export const openingTexts = ["common", "mailboxWeight", "thunderbirdWeight"] as const;
