/** The blocks of texts of Home, with those of its parts that are loaded late. */
export const homeTexts = ["home", "homeCards", "access", "overview"] as const;
