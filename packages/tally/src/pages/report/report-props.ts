import type { Event, OrganiserView, Published, TerritoryPlace } from "@digital-cleanup/challenge";
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
  /** How emissions are estimated. */
  methodUrl: string;
  pictureScriptUrl: string;
  exportUrl: string;
  /** How to add up the export again. */
  recountUrl: string;
  /** The figures of the report as a table. */
  sheetUrl: (type: "ods" | "csv") => string;
};

export type SectionProps = LocaleProps & { published: Published };
