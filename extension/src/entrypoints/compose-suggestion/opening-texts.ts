/** The blocks of texts of the popup on the button of a message that is being written. */
export const openingTexts = ["common", "nudge", "writing"] as const;
