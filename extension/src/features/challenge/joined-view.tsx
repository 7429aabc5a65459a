import { confirmedTotals, standingOf } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { ExactRequest } from "./exact-request.tsx";
import { eventStateAt, type JoinedEvent } from "./joined-event.ts";
import { offerFor } from "./offer.ts";
import { ParticipationCard, ReceiptCard } from "./participation.tsx";
import { PlaceCard } from "./place-card.tsx";
import { totalsToSend } from "./request.ts";
import { SendDock } from "./send-dock.tsx";
import { refreshStanding } from "./send.ts";
import { effectiveState } from "./standing.ts";
import { StandingNote } from "./standing-note.tsx";
import { TotalsTable } from "./totals-table.tsx";
import { useActionsSince, usePublished } from "./use-challenge.ts";

/** One joined event: where the last sending stands, what the next one would say, and how to take it back. */
export function JoinedView({ joined }: { joined: JoinedEvent }) {
  const { t, format } = usePage();
  const actions = useActionsSince(joined.joinedOn);
  const published = usePublished(joined);
  const [sendsUpdates, setSendsUpdates] = useState(false);
  useEffect(() => {
    if (joined.received && !joined.waiting) void refreshStanding(joined).catch(reportError);
    // Once, as the page opens: what follows is asked by the person.
  }, []);
  const waitingSeq = joined.waiting?.seq;
  useEffect(() => {
    // The button that was pressed is gone by now; reading goes on where its effect is told.
    if (waitingSeq !== undefined && document.activeElement === document.body) {
      document.getElementById("challenge-standing")?.focus();
    }
  }, [waitingSeq]);
  if (!actions) return null;

  const { event, address, waiting, received } = joined;
  const byDates = published?.state ?? eventStateAt(event, new Date());
  const eventState = effectiveState(byDates, standingOf(joined));
  const totals = totalsToSend(joined, actions);
  const offer = offerFor(joined, totals, eventState);
  const shown = "request" in offer ? offer.request : waiting?.request;
  const isOffered = "request" in offer;
  return (
    <>
      <div>
        <p class="small soft">
          {event.organiser.name} · {format.dayRange(event.startsOn, event.endsOn)} ·{" "}
          {new URL(address.baseUrl).host}
        </p>
        <h1 id="challenge-event">{event.name[t.language]}</h1>
        {event.isDemonstration && <p class="small">{t("challenge.demonstration")}</p>}
      </div>
      {offer.kind === "placeNeeded" && <PlaceCard joined={joined} />}
      <StandingNote joined={joined} published={published} eventState={eventState} />
      <h2>{t(isOffered ? "challenge.willSend" : "challenge.counted")}</h2>
      <div class="grid challenge-columns">
        <section class="card flow" aria-labelledby="challenge-plain">
          <h3 id="challenge-plain">{t("challenge.plain")}</h3>
          <TotalsTable totals={totals} />
          <p class="small soft">
            {t("challenge.sinceJoining", { day: format.day(joined.joinedOn) })}{" "}
            {joined.restored && t("challenge.withHeld")} {t("challenge.twoOrigins")}
          </p>
          <h3>{t("challenge.neverSent")}</h3>
          <p class="small">{t("challenge.neverSentList")}</p>
        </section>
        {shown && (
          <section class="flow" aria-labelledby="challenge-exact">
            <h3 id="challenge-exact">
              {t(isOffered ? "challenge.exact" : "challenge.exactWaiting")}
            </h3>
            <ExactRequest id="challenge-payload" request={shown} />
            <p class="small soft">{t("challenge.secretMeaning")}</p>
            {offer.kind === "ready" && (
              <UpdatesChoice
                day={format.day(event.endsOn)}
                isChosen={sendsUpdates}
                onChange={setSendsUpdates}
              />
            )}
          </section>
        )}
      </div>
      <SendDock joined={joined} offer={offer} sendsUpdates={sendsUpdates} />
      <div class="grid challenge-columns">
        {(received || waiting) && confirmedTotals(joined) !== null && (
          <ReceiptCard joined={joined} />
        )}
        <ParticipationCard joined={joined} eventState={eventState} />
      </div>
    </>
  );
}

function UpdatesChoice(props: {
  day: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}) {
  const { t } = usePage();
  return (
    <div class="small">
      <label class="row row--tight row--one">
        <input
          type="checkbox"
          id="challenge-updates"
          aria-describedby="challenge-updates-meaning"
          checked={props.isChosen}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {t("challenge.updates", { day: props.day })}
      </label>
      <p class="soft" id="challenge-updates-meaning">
        {t("challenge.updatesMeaning")}
      </p>
    </div>
  );
}
