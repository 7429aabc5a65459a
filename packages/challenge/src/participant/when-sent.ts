/** As much of a language's formats as dates need. */
export type DateFormat = {
  time: (atMs: number) => string;
  /** Of a day `YYYY-MM-DD`. */
  day: (day: string) => string;
};

type SentMoment = { isToday: true; time: string } | { isToday: false; day: string };

/** When something was sent: the time if it was today, else the day, in the time zone of the device. */
export function whenSent(format: DateFormat, atMs: number, now: Date): SentMoment {
  const at = new Date(atMs);
  if (at.toDateString() === now.toDateString()) return { isToday: true, time: format.time(atMs) };
  // The Swedish format is ISO 8601.
  return { isToday: false, day: format.day(at.toLocaleDateString("sv")) };
}
