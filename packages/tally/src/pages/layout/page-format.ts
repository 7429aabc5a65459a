import { createFormat, type Format, type Language } from "@digital-cleanup/text";

const formats = new Map<Language, Format>();

/** The format of a language, built once: that takes as long as to render a page. */
export function pageFormat(language: Language): Format {
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format;
}
