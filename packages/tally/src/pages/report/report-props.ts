import type { Event, OrganiserView, Published, TerritoryPlace } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

export type ReportProps = LocaleProps & {
  event: Event;
  published: Published;
  ceilingChanges: OrganiserView["ceilingChanges"];
  /** Below the country, from the widest to the narrowest; none outside of France. */
  places: TerritoryPlace[];
  /** The day it is in the event's time zone. */
  today: string;
  eventUrl: string;
  calculationUrl: string;
  exportUrl: string;
};

/** What a section of figures is made from. */
export type SectionProps = LocaleProps & { published: Published };
