import { type Fit, type Size, targetOf } from "./target-height.ts";
import { mapElements } from "./replace-elements.ts";

const attribute = (name: string, element: string): number => {
  const tag = element.slice(0, element.indexOf(">"));
  return Number(new RegExp(`\\s${name}=["'](\\d+)["']`).exec(tag)?.[1] ?? 0);
};

const sizeOf = (element: string): Size => ({
  widthPx: attribute("width", element),
  heightPx: attribute("height", element),
});

/** Neither live nor locked. */
export const isDashFilm = (text: string): boolean =>
  /<MPD[\s>]/.test(text) &&
  !/<MPD\b[^<>]*\stype=["']dynamic["']/.test(text) &&
  !text.includes("<ContentProtection");

/** Of the pictures in a part of a manifest. */
export function dashSizes(text: string): Size[] {
  const sizes: Size[] = [];
  mapElements(text, "Representation", (one) => {
    const size = sizeOf(one);
    if (size.heightPx > 0) sizes.push(size);
    return one;
  });
  return sizes;
}

/** The manifest without pictures above what is needed; each set of them keeps at least one. */
export const fitDash = (text: string, fit: Fit): string =>
  mapElements(text, "AdaptationSet", (set) => {
    const target = targetOf(dashSizes(set), fit);
    if (target === undefined) return set;
    return mapElements(set, "Representation", (one) => (sizeOf(one).heightPx > target ? "" : one));
  });
