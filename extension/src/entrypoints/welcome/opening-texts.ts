/** The blocks of texts of the page that opens after the installation. */
export const openingTexts = ["common", "dashboard", "welcome"] as const;
