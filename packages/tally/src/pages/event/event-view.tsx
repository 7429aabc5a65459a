import type { Event, Published } from "@digital-cleanup/challenge";
import { DataCard } from "./data-card.tsx";
import { DeclaredCard } from "./declared-card.tsx";
import { AnnouncedCard, CollectedCard } from "./device-cards.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { Hero } from "./hero.tsx";
import type { OwnSending } from "./own-sending.ts";
import type { StaticParts } from "./static-parts.tsx";
import { ExcludedNotes, NoFigures } from "./state-notes.tsx";
import { EmissionsCard } from "./emissions/emissions-card.tsx";

export type EventViewProps = LocaleProps & {
  event: Event;
  published: Published;
  joinUrl: string;
  reportUrl: string;
  calculationUrl: string;
  parts: StaticParts;
  own?: OwnSending | undefined;
  /** When the displayed state was received, if the connection has been lost since then. */
  lostSinceMs?: number | undefined;
};

/** The content of an event's public page, rendered on the server and in the browser. */
export function EventView(props: EventViewProps) {
  const { t, format, event, published, joinUrl, reportUrl, parts, own, lostSinceMs } = props;
  const { totals, collected } = published;
  return (
    <>
      <Hero
        t={t}
        format={format}
        event={event}
        published={published}
        joinUrl={joinUrl}
        reportUrl={reportUrl}
        own={own}
      />
      {lostSinceMs !== undefined && (
        <p class="note note--caution" role="status">
          {t("tally.event.offline", { time: format.time(lostSinceMs) })}
        </p>
      )}
      {published.state !== "closed" && parts.ways}
      {totals ? (
        <div class="grid grid--cards">
          <AnnouncedCard t={t} format={format} totals={totals} k={published.k} />
          <DataCard t={t} format={format} totals={totals} k={published.k} />
          <CollectedCard t={t} format={format} collected={collected} />
        </div>
      ) : (
        <>
          <NoFigures t={t} format={format} event={event} published={published} />
          <CollectedCard t={t} format={format} collected={collected} />
        </>
      )}
      {published.declaredByOrganiser && (
        <DeclaredCard t={t} format={format} declared={published.declaredByOrganiser} />
      )}
      <ExcludedNotes t={t} published={published} />
      <div class="grid grid--cards">
        {published.state !== "notStarted" && (
          <GoalsCard t={t} format={format} event={event} published={published} />
        )}
        {parts.days}
      </div>
      {totals && (
        <EmissionsCard
          t={t}
          format={format}
          totals={totals}
          calculationUrl={props.calculationUrl}
        />
      )}
      {parts.details}
    </>
  );
}
