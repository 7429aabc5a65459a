import { type Language, languageName, languages } from "@digital-cleanup/text";

type Props = { current: Language; path?: string; query?: string };

/** Links to the same page in the other languages. */
export const LanguageLinks = ({ current, path = "", query = "" }: Props) => (
  <>
    {languages
      .filter((language) => language !== current)
      .map((language) => (
        <a
          key={language}
          href={`${path}?lang=${language}${query}`}
          lang={language}
          hreflang={language}
        >
          {languageName(language)}
        </a>
      ))}
  </>
);
