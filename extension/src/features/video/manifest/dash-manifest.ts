import { type Fit, type Size, targetOf } from "./fit.ts";

const sets = /<AdaptationSet\b(?:[^>]*[^>/])?>[\s\S]*?<\/AdaptationSet>/g;
/** With everything in it, whether it has anything in it or not. */
const representations = /\s*<Representation\b[^>]*?(?:\/>|>[\s\S]*?<\/Representation>)/g;

const attribute = (name: string, tag: string): number =>
  Number(new RegExp(`^\\s*<[^>]*?\\s${name}=["'](\\d+)["']`).exec(tag)?.[1] ?? 0);

const sizeOf = (tag: string): Size => ({
  widthPx: attribute("width", tag),
  heightPx: attribute("height", tag),
});

/** Neither live nor locked. */
export const isDashFilm = (text: string): boolean =>
  /<MPD[\s>]/.test(text) &&
  !/<MPD\b[^>]*\stype=["']dynamic["']/.test(text) &&
  !text.includes("<ContentProtection");

const sizesIn = (set: string): Size[] =>
  (set.match(representations) ?? []).map(sizeOf).filter(({ heightPx }) => heightPx > 0);

export const dashSizes = (text: string): Size[] => (text.match(sets) ?? []).flatMap(sizesIn);

/** The manifest without pictures above what is needed; each set of them keeps at least one. */
export const fitDash = (text: string, fit: Fit): string =>
  text.replaceAll(sets, (set) => {
    const target = targetOf(sizesIn(set), fit);
    if (target === undefined) return set;
    return set.replaceAll(representations, (one) => (sizeOf(one).heightPx > target ? "" : one));
  });
