import type { Event, OrganiserView, Published, TerritoryPlace } from "@digital-cleanup/challenge";
import type { Words } from "../figures/figures.tsx";

export type ReportProps = Words & {
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
export type SectionProps = Words & { published: Published };
