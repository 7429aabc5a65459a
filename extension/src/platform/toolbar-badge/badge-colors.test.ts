import { expect, test } from "vitest";
import { badgeColors } from "./badge-colors.ts";

/** The relative luminance of WCAG 2.2 for a color such as "#0a5a6b". */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test.each(Object.entries(badgeColors))(
  "the text of a %s badge has a contrast of at least 4.5",
  (_name, { ground, text }) => {
    const [dark = 0, light = 0] = [luminance(ground), luminance(text)].toSorted((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);
