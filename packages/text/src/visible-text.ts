/**
 * Control characters, line and paragraph separators, and the characters that open or close a direction: with them a text
 * can reorder what stands around it. Marks and joiners stay, because languages and emoji need them.
 */
const reordering =
  /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** A text that others wrote, such as a name of an event or a file, without characters that act on the text around it. */
export const visibleText = (text: string): string => text.replaceAll(reordering, " ").trim();

/**
 * The same, as a part of a sentence: first-strong isolate and its end keep the direction of the text to itself, as the
 * element `bdi` does where markup is possible.
 */
export const isolateText = (text: string): string => `\u2068${visibleText(text)}\u2069`;
