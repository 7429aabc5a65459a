import { createText, type Language, type Text } from "./text.ts";

/** Loads one language only: bundlers make a chunk of each. */
export async function loadText(language: Language): Promise<Text> {
  const { messages } =
    language === "fr" ? await import("./generated/fr.ts") : await import("./generated/en.ts");
  return createText(language, messages);
}
