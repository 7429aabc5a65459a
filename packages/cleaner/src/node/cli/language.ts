import { english, type Texts } from "./texts-en.ts";
import { french } from "./texts-fr.ts";

/** Texts and number formats of one language. Sizes use powers of 1,000, as disk labels do. */
export type Localization = {
  texts: Texts;
  count: (number: number) => string;
  bytes: (bytes: number) => string;
};

const units = { fr: ["o", "ko", "Mo", "Go", "To"], en: ["bytes", "kB", "MB", "GB", "TB"] };

/** The language of the terminal, by the POSIX precedence of its variables; English if it is neither French nor English. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Localization {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  const language = locale.toLowerCase().startsWith("fr") ? "fr" : "en";
  const write = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(language);
  return {
    texts: language === "fr" ? french : english,
    count: (number) => whole.format(number),
    bytes: (bytes) => {
      const power = Math.min(
        4,
        Math.max(0, Math.floor((String(Math.round(bytes)).length - 1) / 3)),
      );
      return `${write.format(bytes / 1000 ** power)}${language === "fr" ? "\u{202f}" : " "}${units[language][power]}`;
    },
  };
}
