import { dayMs } from "@digital-cleanup/challenge";

/** A date of the last days, which webmails show without a year: "10:03", "Mon 10:03", "Yesterday 21:40", "Monday". */
const isRecent = (text: string): boolean =>
  text !== "" && !/\d/.test(text.replace(/\d{1,2}[:.h]\d{2}(\D*)$/, "$1"));

/**
 * The year of a date as a webmail shows it. `undefined` if it is not certain: of "11/12/10", and of a day of the last week just after New
 * Year.
 */
export function findShownYear(text: string, nowMs: number): number | undefined {
  const [, full] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text) ?? [];
  if (full) return Number(full);
  const year = new Date(nowMs).getFullYear();
  if (isRecent(text)) return new Date(nowMs - 7 * dayMs).getFullYear() === year ? year : undefined;
  // After the name of a month the last two digits are the year; numbers alone may be in any order.
  const last = /^\d+\W+\p{L}+\.?\W+(\d\d)$/u.exec(text)?.[1];
  if (last === undefined) return undefined;
  // Mail older than 1970 does not exist.
  return Number(last) >= 70 ? 1900 + Number(last) : 2000 + Number(last);
}
