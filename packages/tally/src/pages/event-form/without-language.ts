import { localTextLanguages } from "@digital-cleanup/challenge";

/** The name of a text without its language: one language is enough, so both inputs have one error. */
export const withoutLanguage = (name: string): string =>
  name.replace(new RegExp(`\\.(${localTextLanguages.join("|")})$`), "");
