/** The blocks of texts of Home. */
export const homeTexts = ["home", "homeCards"] as const;
