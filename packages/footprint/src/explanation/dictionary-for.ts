import type { Dictionary } from "./dictionary.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";

const dictionaries: Readonly<Partial<Record<string, Dictionary>>> = { en: english, fr: french };

/** The dictionary of a language such as `fr`, or else the English one. A bundle then contains all dictionaries. */
export const dictionaryFor = (language: string): Dictionary => dictionaries[language] ?? english;
