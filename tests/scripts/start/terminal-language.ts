import { type Language, pickLanguage } from "@digital-cleanup/text";

/** The language of the terminal, by the POSIX order of its variables, or English. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return pickLanguage("auto", [locale]);
}
