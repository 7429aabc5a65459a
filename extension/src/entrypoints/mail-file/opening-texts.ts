/** The blocks of texts that the page opens with. */
export const openingTexts = ["common", "mailFile", "mailboxWeight", "webmailReview"] as const;
