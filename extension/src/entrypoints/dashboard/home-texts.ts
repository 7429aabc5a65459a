/** The blocks of texts of Home, which the dashboard shows first. */
export const homeTexts = ["home", "overview", "access"] as const;
