import { type Language, languages } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/policyTemplate";

/** A text of the templates of policies in each language. */
export const templateText = (key: string): Record<Language, string> =>
  Object.fromEntries(
    languages.map((language) => {
      const text = messages[language][`policyTemplate.${key}`];
      if (typeof text !== "string") throw new Error(`No text ${key} in ${language}`);
      return [language, text];
    }),
  ) as Record<Language, string>;
