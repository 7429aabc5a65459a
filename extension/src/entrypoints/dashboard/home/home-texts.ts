const shared = ["home", "homeCards", "access"] as const;

/** The blocks of texts of Home in each program, with those of its parts that are loaded late. */
export const homeTexts = {
  thunderbird: shared,
  // The week of pages.
  browser: [...shared, "overview"],
} as const;
