/**
 * Replaces each outermost element of a name by the result of `replace`. A parser would serialize the whole text anew, and pages may
 * forbid parsers. Takes linear time, however malformed the text is.
 */
export function replaceElements(text: string, name: string, replace: (element: string) => string) {
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
