import { chooseTargetHeight, type RequiredHeight, type Size } from "./target-height.ts";

const readAttribute = (name: string, element: string): number => {
  const tag = element.slice(0, element.indexOf(">"));
  return Number(new RegExp(`\\s${name}=["'](\\d+)["']`).exec(tag)?.[1] ?? 0);
};

const readSize = (element: string): Size => ({
  widthPx: readAttribute("width", element),
  heightPx: readAttribute("height", element),
});

/** Whether the text is a DASH manifest that is neither live nor encrypted. */
export const isStaticDash = (text: string): boolean =>
  /<MPD[\s>]/.test(text) &&
  !/<MPD\b[^<>]*\stype=["']dynamic["']/.test(text) &&
  !text.includes("<ContentProtection");

/** The sizes of the renditions in a part of a manifest. */
export function dashSizes(text: string): Size[] {
  const sizes: Size[] = [];
  replaceElements(text, "Representation", (representation) => {
    const size = readSize(representation);
    if (size.heightPx > 0) sizes.push(size);
    return representation;
  });
  return sizes;
}

/** Removes renditions above what is required. Each set keeps at least one. */
export const fitDash = (text: string, required: RequiredHeight): string =>
  replaceElements(text, "AdaptationSet", (set) => {
    const target = chooseTargetHeight(dashSizes(set), required);
    if (target === undefined) return set;
    return replaceElements(set, "Representation", (representation) =>
      readSize(representation).heightPx > target ? "" : representation,
    );
  });

/**
 * Replaces each outermost element of a name by the result of `replace`. A parser would serialize the whole text anew, and pages may
 * forbid parsers. Takes linear time, however malformed the text is.
 */
function replaceElements(text: string, name: string, replace: (element: string) => string) {
  let result = "";
  let at = 0;
  for (;;) {
    const start = findStart(text, name, at);
    const tagEnd = start < 0 ? -1 : text.indexOf(">", start);
    if (tagEnd < 0) break;
    const closing = `</${name}>`;
    const close = text[tagEnd - 1] === "/" ? tagEnd : text.indexOf(closing, tagEnd);
    if (close < 0) break;
    const end = close === tagEnd ? tagEnd + 1 : close + closing.length;
    result += text.slice(at, start) + replace(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

function findStart(text: string, name: string, at: number): number {
  const pattern = new RegExp(`<${name}[\\s/>]`, "g");
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? -1;
}
