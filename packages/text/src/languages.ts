/** What `Intl` does not know about writing a language. */
type Conventions = {
  /** The language's own name, for a list of languages. */
  name: string;
  /** Between the ends of a range: 2 to 3 kg. */
  rangeWord: string;
  /** Before a quantity that is only known to be smaller. */
  lessThan: string;
  /** The first day of a month in a date, if not 1. */
  firstDay?: string;
  /** Between hours and minutes, if not a colon. */
  hourSeparator?: string;
};

/** The languages of the product. Each has a file in `locales`. */
const conventions = {
  fr: {
    name: "Français",
    rangeWord: "à",
    lessThan: "moins de",
    firstDay: "1er",
    hourSeparator: "\u202Fh\u202F",
  },
  en: { name: "English", rangeWord: "to", lessThan: "less than" },
} as const satisfies Record<string, Conventions>;

export type Language = keyof typeof conventions;

export const languages = /* @__PURE__ */ Object.keys(conventions) as readonly Language[];

/** For people who prefer none of the languages. */
export const fallbackLanguage: Language = "en";

export const findConventions = (language: Language): Conventions => conventions[language];

export const languageName = (language: Language): string => conventions[language].name;

/** The language named by a BCP 47 tag such as `fr-CA`; undefined if the product does not have it. */
export function findLanguage(tag: string | undefined): Language | undefined {
  const primary = tag
    ?.split(/[-_.;]/)[0]
    ?.trim()
    .toLowerCase();
  return languages.find((language) => language === primary);
}

/** The chosen language, or else the first available one of `preferred` (BCP 47 tags). */
export function pickLanguage(chosen: Language | "auto", preferred: readonly string[]): Language {
  if (chosen !== "auto") return chosen;
  return preferred.map(findLanguage).find((found) => found !== undefined) ?? fallbackLanguage;
}
