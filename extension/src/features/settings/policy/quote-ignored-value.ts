/** Enough to recognise a mistake. A long token under a wrong key is not shown whole. */
const maxCharacters = 60;

/** Characters that are invisible, or change the order of those beside them. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** The beginning of a value as JSON, with a sign in place of each invisible character. */
export function quoteIgnoredValue(raw: unknown): string {
  const text = JSON.stringify(raw).replace(invisible, "\uFFFD");
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}
