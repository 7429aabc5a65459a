/** What the popup says before an explanation is opened. */
export const openingTexts = [
  "common",
  "dashboard",
  "transfer",
  "sober",
  "challenge",
  "participant",
  "webmail",
] as const;
