/** A text with one space for each gap, also for those at which no line ends. */
export const plain = (text: string): string => text.replaceAll(/[\s\u00A0\u202F]+/g, " ");

/** The text that markup shows, without its scripts. */
export const shownText = (html: string): string =>
  plain(html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "").replaceAll(/<[^>]+>/g, " "));
