import type { Event } from "@digital-cleanup/challenge";
import type { DayCount } from "../../states/day-counts.ts";
import { DayBars, minDays } from "../figures/day-bars.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { EventDetails } from "./event-details.tsx";
import { StaticPart, type StaticParts } from "./static-parts.tsx";
import { WaysToJoin } from "./ways-to-join.tsx";

type Props = LocaleProps & {
  event: Event;
  /** The last days with published contributions; empty for an event published at its close. */
  days: readonly DayCount[];
  joinUrl: string;
  exportUrl: string;
  embedUrl: string;
  extensionUrl: string;
};

export function renderStaticParts(props: Props): StaticParts {
  const { t, format, event, days, joinUrl, exportUrl, embedUrl, extensionUrl } = props;
  return {
    ways: (
      <StaticPart name="ways">
        <WaysToJoin t={t} event={event} joinUrl={joinUrl} extensionUrl={extensionUrl} />
      </StaticPart>
    ),
    days: days.length >= minDays && (
      <StaticPart name="days">
        <DayBars t={t} format={format} days={days} />
      </StaticPart>
    ),
    details: (
      <StaticPart name="details">
        <EventDetails t={t} event={event} exportUrl={exportUrl} embedUrl={embedUrl} />
      </StaticPart>
    ),
  };
}
