import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import type { Event, Published } from "@digital-cleanup/challenge";
import { DataCard } from "./data-card.tsx";
import { DeclaredCard } from "./declared-card.tsx";
import { AnnouncedCard, CollectedCard } from "./device-cards.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { Hero } from "./hero.tsx";
import { type OwnSending, readOwnSending } from "./own-sending.ts";
import type { StaticParts } from "./static-parts.tsx";
import { ExcludedNotes, NoFigures } from "./state-notes.tsx";
import { EmissionsCard } from "./emissions/emissions-card.tsx";
import { useEffect, useState } from "preact/hooks";

type Props = Omit<EventViewProps, "lostSinceMs" | "own"> & {
  liveUrl: string;
  publishedUrl: string;
  participationKey: string;
};

/** The event's page with live updates. Without JavaScript it shows the state at the time of the request. */
export function LiveEvent(props: Props) {
  const { published: first, liveUrl, publishedUrl, participationKey, ...rest } = props;
  const { t } = rest;
  const { published, lost } = usePublished(first, liveUrl, publishedUrl);
  const own = useOwnSending(participationKey);
  return (
    <>
      <EventView {...rest} published={published} own={own} lostSinceMs={lost?.stateAtMs} />
      <p class="hidden" role="status">
        {useAnnouncement(t, published)}
      </p>
    </>
  );
}

type EventViewProps = LocaleProps & {
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
function EventView(props: EventViewProps) {
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

/** What this device sent, undefined in the first render, which has to equal the server's. */
function useOwnSending(key: string): OwnSending | undefined {
  const [own, setOwn] = useState<OwnSending>();
  useEffect(() => {
    const read = () => setOwn(readOwnSending(() => localStorage, key));
    read();
    // Another tab sent something, or the browser shows this page again as it was before the join page.
    addEventListener("storage", read);
    addEventListener("pageshow", read);
    return () => {
      removeEventListener("storage", read);
      removeEventListener("pageshow", read);
    };
  }, [key]);
  return own;
}
