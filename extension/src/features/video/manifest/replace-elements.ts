/**
 * The text with each outermost element of a name replaced by what `change` makes of it. A parser would write all of it
 * anew, and pages may forbid parsers. Goes over the text once, however broken it is.
 */
export function mapElements(text: string, name: string, change: (element: string) => string) {
  let result = "";
  let at = 0;
  for (;;) {
    const from = startOf(text, name, at);
    const tagEnd = from < 0 ? -1 : text.indexOf(">", from);
    if (tagEnd < 0) break;
    const closing = `</${name}>`;
    const close = text[tagEnd - 1] === "/" ? tagEnd : text.indexOf(closing, tagEnd);
    if (close < 0) break;
    const to = close === tagEnd ? tagEnd + 1 : close + closing.length;
    result += text.slice(at, from) + change(text.slice(from, to));
    at = to;
  }
  return result + text.slice(at);
}

function startOf(text: string, name: string, at: number): number {
  const start = new RegExp(`<${name}[\\s/>]`, "g");
  start.lastIndex = at;
  return start.exec(text)?.index ?? -1;
}
