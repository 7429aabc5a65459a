/** Lines of text in the largest size in which they fit. */
export type Fitted = { lines: string[]; size: number; font: string; width: number };

type Measuring = { font: string; measureText: (text: string) => { width: number } };
type Limits = {
  maxWidth: number;
  maxLines: number;
  /** The largest first. */
  sizes: readonly number[];
};

/** Breaks a text into lines, in the largest size that holds it. Even the smallest may be too large: then the end is left out. */
export function fitText(
  context: Measuring,
  text: string,
  fontOf: (size: number) => string,
  { maxWidth, maxLines, sizes }: Limits,
): Fitted {
  const widthOf = (part: string) => context.measureText(part).width;
  const fit = (size: number): Fitted => {
    context.font = fontOf(size);
    const lines = breakLines(text, (line) => widthOf(line) <= maxWidth);
    return { lines, size, font: context.font, width: Math.max(...lines.map(widthOf)) };
  };
  for (const size of sizes) {
    const fitted = fit(size);
    if (fitted.lines.length <= maxLines && fitted.width <= maxWidth) return fitted;
  }
  const { lines, ...smallest } = fit(sizes.at(-1)!);
  const rest = lines.slice(maxLines - 1).join(" ");
  const kept = [
    ...lines.slice(0, maxLines - 1),
    shorten(rest, (line) => widthOf(line) <= maxWidth),
  ];
  return { ...smallest, lines: kept, width: Math.max(...kept.map(widthOf)) };
}

/** Fills line after line with words; a word that fits on no line has one of its own. */
function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Leaves out the end of a line until it fits with an ellipsis. */
function shorten(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line;
  const letters = Array.from(line);
  while (letters.length > 0 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
