import { languages, type Language } from "@digital-cleanup/text";

const themes = ["light", "dark"] as const;
/** A phone or a side panel, half a window, and a window. */
const widths = [320, 720, 1280] as const;

/** How a screen is looked at. */
export type Look = { language: Language; theme: (typeof themes)[number]; width: number };

export const looksAt = (chosen: readonly number[] = widths): Look[] =>
  languages.flatMap((language) =>
    themes.flatMap((theme) => chosen.map((width) => ({ language, theme, width }))),
  );

export const lookName = ({ language, theme, width }: Look): string =>
  `${language}.${theme}.${width}`;
