import type { Event, Published } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { useAnnouncement, usePublished } from "../client/use-published.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import type { YearOfUse } from "../screen/year-of-use.ts";
import { pictureOf } from "../share-picture/picture.ts";
import { SharePicture } from "../share-picture/share-picture.tsx";
import { AllFigures } from "./all-figures.tsx";
import { Cards } from "./cards.tsx";
import { ComparisonCard } from "./comparison-card.tsx";
import { ClosedFigures } from "./event-count.tsx";
import { isCountedByHand } from "./event-figures.ts";
import { Hero } from "./hero.tsx";
import { type OwnSending, readOwnSending } from "./own-sending.ts";
import type { StaticParts } from "./static-parts.tsx";

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
  yearOfUse: YearOfUse;
  joinUrl: string;
  reportUrl: string;
  calculationUrl: string;
  eventUrl: string;
  pictureScriptUrl: string;
  parts: StaticParts;
  own?: OwnSending | undefined;
  /** When the displayed state was received, if the connection has been lost since then. */
  lostSinceMs?: number | undefined;
};

/** The content of an event's public page, rendered on the server and in the browser. */
function EventView(props: EventViewProps) {
  const { t, format, event, published, joinUrl, parts, own, lostSinceMs } = props;
  return (
    <>
      <Hero t={t} format={format} event={event} published={published} joinUrl={joinUrl} own={own} />
      <div class="event__body flow flow--wide">
        {lostSinceMs !== undefined && (
          <p class="note note--caution" role="status">
            {t("tally.event.offline", { time: format.time(lostSinceMs) })}
          </p>
        )}
        {published.state === "closed" ? (
          <Result {...props} />
        ) : (
          <Cards t={t} format={format} event={event} published={published} places={parts.places} />
        )}
        <div>
          <AllFigures t={t} format={format} event={event} published={published} />
          {parts.more}
        </div>
      </div>
    </>
  );
}

/** What came of a closed event: figures, the one comparison, and how to share it. */
const Result = (props: EventViewProps) => {
  const { t, format, published } = props;
  return (
    <>
      <ClosedFigures t={t} format={format} published={published} />
      {isCountedByHand(published) && <p>{t("tally.event.countedByHand")}</p>}
      <ExcludedNotes t={t} published={published} />
      <ComparisonCard
        t={t}
        format={format}
        published={published}
        yearOfUse={props.yearOfUse}
        calculationUrl={props.calculationUrl}
      />
      <p class="row event__share">
        <SharePicture isMain picture={pictureOf(props)} scriptUrl={props.pictureScriptUrl}>
          {t("tally.event.share")}
        </SharePicture>
        <a href={props.reportUrl}>{t("tally.event.report")}</a>
      </p>
    </>
  );
};

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

type ExcludedNotesProps = Pick<LocaleProps, "t"> & { published: Published };

function ExcludedNotes({ t, published }: ExcludedNotesProps) {
  const { state, totals, aboveLimit, k } = published;
  const { waiting } = published.participations;
  if (state !== "closed") return null;
  const sentences = [
    totals && waiting > 0 && t("tally.report.leftOut", { count: waiting, k }),
    aboveLimit !== "none" && t(`tally.event.aboveLimit.${aboveLimit}`, { k }),
  ].filter((sentence) => typeof sentence === "string");
  return sentences.length > 0 ? <p>{sentences.join(" ")}</p> : null;
}
