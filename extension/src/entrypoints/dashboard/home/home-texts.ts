/** The blocks of texts of Home in every program. */
export const sharedHomeTexts = ["home", "homeCards", "access"] as const;

/** Those of Home in a browser, which also shows the week of pages. */
export const homeTexts = [...sharedHomeTexts, "overview"] as const;
