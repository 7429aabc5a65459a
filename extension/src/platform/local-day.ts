/** The local day of a time, `YYYY-MM-DD`. */
export function localDay(time: Date | number): string {
  const date = new Date(time);
  const offsetMs = date.getTimezoneOffset() * 60_000;
  return new Date(date.getTime() - offsetMs).toISOString().slice(0, 10);
}
