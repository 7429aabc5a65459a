/** The blocks of texts that the page opens with. */
export const openingTexts = [
  "common",
  "mailboxWeight",
  "thunderbirdWeight",
  "webmailReview",
] as const;
