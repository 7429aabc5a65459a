/** The blocks of texts of the popup on Thunderbird's toolbar. */
export const openingTexts = [
  "challenge",
  "common",
  "home",
  "thunderbird",
  "participant",
  "transfer",
] as const;
