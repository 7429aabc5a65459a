import { createFormat, type Format, type Language } from "@digital-cleanup/text";

const formats = new Map<Language, Format>();
const maxRanges = 1000;

/** Remembers the last ranges of days: to write one takes as long as to render a quarter of a page. */
function withRanges(format: Format): Format {
  const ranges = new Map<string, string>();
  return {
    ...format,
    dayRange(from, to) {
      const key = `${from} ${to}`;
      const known = ranges.get(key);
      if (known !== undefined) return known;
      const range = format.dayRange(from, to);
      if (ranges.size >= maxRanges) ranges.clear();
      ranges.set(key, range);
      return range;
    },
  };
}

/** The format of a language, built once: that takes as long as to render a page. */
export function pageFormat(language: Language): Format {
  const format = formats.get(language) ?? withRanges(createFormat(language));
  formats.set(language, format);
  return format;
}
