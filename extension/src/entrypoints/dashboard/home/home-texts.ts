/** The blocks of texts of Home, which the dashboard shows first. */
export const homeTexts = ["home", "homeCards", "overview", "access"] as const;
