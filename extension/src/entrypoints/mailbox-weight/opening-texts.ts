/** The blocks of texts that the page opens with. */
export const openingTexts = ["mailboxWeight", "thunderbirdWeight", "webmailReview"] as const;
