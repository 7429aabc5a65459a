import type { ReportProps } from "./report-props.ts";

type TextProps = Pick<ReportProps, "t" | "format" | "event" | "published" | "places" | "today">;

/** The territory of an event from its commune to its country. */
export const territoryText = ({ format, event, places }: TextProps): string =>
  [format.country(event.territory.country), ...places.map(({ name }) => name)]
    .toReversed()
    .join(", ");

/** Whether the figures of a report are final. */
export function statusText({ t, format, event, published, today }: TextProps): string {
  if (published.state === "notStarted") return t("tally.report.notStarted");
  return published.state === "open"
    ? t("tally.report.open", { day: format.day(today), end: format.day(event.endsOn) })
    : t("tally.report.closed");
}
