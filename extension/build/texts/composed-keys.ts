const template = /`(\w+\.[^`]*)`?/g;
const filled = /\$\{[^}]*\}/;
/** A gap that holds whole segments of a key. */
const wholeSegment = /\.\$\{[^}]*\}(?=\.|$)/g;
const writtenOut = /"\w+(?:\.\w+)+"/g;

/** A template as a pattern whose groups are what fills it; one that contains others fits all that begins like it. */
function patternOf(written: string): RegExp {
  const isWhole = written.split("${").length === written.split("}").length;
  const [start = "", ...rest] = isWhole
    ? written.split(new RegExp(filled, "g"))
    : [written.slice(0, written.indexOf("${")), ""];
  const escaped = [start, ...rest].map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${escaped.join(String.raw`([\w.-]+?)`)}$`);
}

/** Whether code may fill the gap between two parts of a key with these words, each of which it contains. */
const isKnown = (filling: string, words: ReadonlySet<string>): boolean =>
  filling.split(/[.-]/).every((word) => words.has(word));

/** The keys that sources may put together of parts: by a template such as `cleanup.kind.${kind}`, filled with words that they contain. */
export function composedKeys(keys: readonly string[], sources: readonly string[]): Set<string> {
  const blocks = new Set(keys.map((key) => key.slice(0, key.indexOf("."))));
  const templates = new Set(
    sources.flatMap((source) => Array.from(source.matchAll(template), ([, written]) => written!)),
  );
  const patterns = [...templates]
    .filter((written) => written.includes("${") && blocks.has(written.split(".")[0]!))
    .map((written) => ({
      pattern: patternOf(written),
      isOfWords: !written.replaceAll(wholeSegment, "").includes("${"),
    }));
  const all = new Set(keys);
  const withoutKeys = (source: string) =>
    source.replaceAll(writtenOut, (written) => (all.has(written.slice(1, -1)) ? "" : written));
  const words = new Set(sources.flatMap((source) => withoutKeys(source).match(/\w+/g) ?? []));
  return new Set(
    keys.filter((key) =>
      patterns.some(({ pattern, isOfWords }) => {
        const fillings = pattern.exec(key)?.slice(1);
        return fillings && (!isOfWords || fillings.every((filling) => isKnown(filling, words)));
      }),
    ),
  );
}
