export type Colour = { red: number; green: number; blue: number; alpha: number };

/** Of a computed `rgb(…)` or `rgba(…)`. */
export function parseColour(text: string): Colour | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]*)\)$/.exec(text)?.[1] ?? "")
    .split(/[\s,/]+/)
    .map(Number);
  const isKnown = [red, green, blue, alpha].every(Number.isFinite);
  return isKnown ? { red: red!, green: green!, blue: blue!, alpha } : undefined;
}

/** By WCAG, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (channel: number): number =>
  channel <= 10.3 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
