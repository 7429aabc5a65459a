import {
  type Event,
  type Figure,
  figureState,
  type OrganiserView,
  type Published,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

export type ReportProps = LocaleProps & {
  event: Event;
  published: Published;
  ceilingChanges: OrganiserView["ceilingChanges"];
  /** The territories below the country, the largest first; empty outside France. */
  places: TerritoryPlace[];
  /** The current day in the event's time zone. */
  today: string;
  eventUrl: string;
  /** How the emissions of this event are calculated. */
  calculationUrl: string;
  pictureScriptUrl: string;
  exportUrl: string;
  /** How to add up the export again. */
  recountUrl: string;
  /** The figures of the report as a table. */
  sheetUrl: (type: "ods" | "csv") => string;
};

export type SectionProps = LocaleProps & { published: Published };

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

/** Who is not in the figures of a closed event, and why. */
export function leftOutSentences({ t, published }: Pick<TextProps, "t" | "published">): string[] {
  const { state, aboveLimit, k, participations } = published;
  const { waiting } = participations;
  return [
    ...(state === "closed" && waiting > 0
      ? [t("tally.report.leftOut", { count: waiting, k })]
      : []),
    ...(aboveLimit === "none" ? [] : [t(`tally.event.aboveLimit.${aboveLimit}`, { k })]),
  ];
}

/** Why a figure has no total, or when it gets one. */
export function missingText(
  { t, published }: Pick<TextProps, "t" | "published">,
  figure: Figure,
): string {
  const state = figureState(published, figure);
  if (state.name !== "gathering") return t("tally.report.tooFew");
  return state.appearsAt === null
    ? t("tally.report.appearsAtClose")
    : t("tally.report.appearsAt", { appearsAt: state.appearsAt });
}
