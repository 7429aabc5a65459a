import { english, type Texts } from "./texts-en.ts";
import { french } from "./texts-fr.ts";

/** Texts and number formats of one language. Sizes use powers of 1,000, as disk labels do. */
export type Localization = {
  texts: Texts;
  count: (number: number) => string;
  bytes: (bytes: number) => string;
};

const textsByLanguage: Readonly<Record<string, Texts>> = { fr: french, en: english };

/** The language of the terminal, from its variables in POSIX precedence; English if the language has no texts. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Localization {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  const primary = locale.toLowerCase().split(/[-_.]/)[0]!;
  const language = primary in textsByLanguage ? primary : "en";
  const texts = textsByLanguage[language]!;
  const write = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(language);
  return {
    texts,
    count: (number) => whole.format(number),
    bytes: (bytes) => {
      const power = Math.min(
        4,
        Math.max(0, Math.floor((String(Math.round(bytes)).length - 1) / 3)),
      );
      return `${write.format(bytes / 1000 ** power)}${texts.unitSpace}${texts.byteUnits[power]}`;
    },
  };
}
