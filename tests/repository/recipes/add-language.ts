import { fallbackLanguage, loadText } from "@digital-cleanup/text";
import { pseudoMessages } from "@digital-cleanup/text/pseudo-locale";
import { build, type Recipe, unitTests } from "./recipe.ts";

const { messages } = await loadText(fallbackLanguage);

export const addLanguage: Recipe = {
  name: "A language",
  edits: [
    {
      file: "packages/text/src/languages.ts",
      after: `  en: { name: "English", rangeWord: "to", lessThan: "less than" },\n`,
      text: `  de: { name: "Deutsch", rangeWord: "bis", lessThan: "weniger als" },\n`,
    },
    {
      file: "packages/text/locales/de.yml",
      text: Object.entries(pseudoMessages(messages))
        .map(([key, message]) => `${key}: ${JSON.stringify(message)}\n`)
        .join(""),
    },
  ],
  texts: { "policyTemplate.choice.language.de": "Deutsch" },
  checks: [
    ["extension/build/enterprise/main.ts"],
    unitTests("packages/text", "extension/build"),
    unitTests("packages/tally/test/pseudo-locale", "packages/tally/src/pages/legal"),
    build(),
    build("-b", "thunderbird"),
  ],
};
