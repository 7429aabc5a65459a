import { languages, type Language } from "@digital-cleanup/text";

const themes = ["light", "dark"] as const;
/** A phone or a side panel, half a window, and a window. */
const widths = [320, 720, 1280] as const;

/** The size of the text, and the one for people who set it twice as large. */
const usualPx = 16;
const largePx = 32;
/** Narrower pages follow the font of the browser, which a page cannot set: see display-conditions.all.test.ts. */
const minLargeWidth = 640;

/** How a screen is looked at. */
export type Look = {
  language: Language;
  theme: (typeof themes)[number];
  width: number;
  fontPx: number;
};

/** Each width in each language and theme, and once more with large text in the first of both, which has the longer words. */
export const looksAt = (chosen: readonly number[] = widths): Look[] => [
  ...languages.flatMap((language) =>
    themes.flatMap((theme) => chosen.map((width) => ({ language, theme, width, fontPx: usualPx }))),
  ),
  ...chosen
    .filter((width) => width >= minLargeWidth)
    .map((width) => ({
      language: "fr" as const,
      theme: themes[0],
      width,
      fontPx: largePx,
    })),
];

export const lookName = ({ language, theme, width, fontPx }: Look): string =>
  [language, theme, width, ...(fontPx === usualPx ? [] : ["large"])].join(".");
