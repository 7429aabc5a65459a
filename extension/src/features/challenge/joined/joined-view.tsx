import { confirmedTotals } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { Participation } from "../participation.ts";
import { askStanding } from "../sending/send.ts";
import { useActionsSince, usePublished } from "../use-challenge.ts";
import { currentOffer } from "./current-offer.ts";
import { ExactRequest } from "./exact-request.tsx";
import { ParticipationCard } from "./participation-card.tsx";
import { PlaceCard } from "./place-card.tsx";
import { ReceiptCard } from "./receipt-card.tsx";
import { SendDock } from "./send-dock.tsx";
import { StandingNote } from "./standing-note.tsx";
import { TotalsTable } from "./totals-table.tsx";

/**
 * A joined event: the standing of the contribution, a preview of the next request, and withdrawal.
 */
export function JoinedView({ participation }: { participation: Participation }) {
  const { t, format } = usePage();
  const actions = useActionsSince(participation.joinedOn);
  const published = usePublished(participation);
  const [sendsUpdates, setSendsUpdates] = useState(false);
  useEffect(() => {
    const { lastSeq, waiting } = participation;
    if (lastSeq > 0 && !waiting) void askStanding(participation).catch(reportError);
    // Only when the page opens; later the person asks.
  }, []);
  const waitingSeq = participation.waiting?.seq;
  useEffect(() => {
    // The pressed button was removed: the focus moves to the note that shows its effect.
    if (waitingSeq !== undefined && document.activeElement === document.body) {
      document.getElementById("challenge-standing")?.focus();
    }
  }, [waitingSeq]);
  if (!actions) return null;

  const { event, waiting, received } = participation;
  const { totals, eventState, offer } = currentOffer(participation, actions, published);
  const shown = "request" in offer ? offer.request : waiting?.request;
  const isOffered = "request" in offer;
  return (
    <>
      {offer.kind === "placeNeeded" && <PlaceCard participation={participation} />}
      <StandingNote participation={participation} published={published} eventState={eventState} />
      <h2>{t(isOffered ? "contribution.willSend" : "challenge.counted")}</h2>
      <div class="grid challenge-columns">
        <section class="card flow" aria-labelledby="challenge-plain">
          <h3 id="challenge-plain">{t("contribution.plain")}</h3>
          <TotalsTable totals={totals} />
          <p class="small soft">
            {t("challenge.sinceJoining", { day: format.day(participation.joinedOn) })}{" "}
            {participation.restored && t("challenge.withHeld")} {t("contribution.twoOrigins")}
          </p>
          <h3>{t("contribution.neverSent")}</h3>
          <p class="small">{t("contribution.neverSentList")}</p>
        </section>
        {shown && (
          <section class="flow" aria-labelledby="challenge-exact">
            <h3 id="challenge-exact">
              {t(isOffered ? "contribution.exact" : "challenge.exactWaiting")}
            </h3>
            <ExactRequest id="challenge-payload" request={shown} />
            <p class="small soft">{t("contribution.secretMeaning")}</p>
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
      <SendDock participation={participation} offer={offer} sendsUpdates={sendsUpdates} />
      <div class="grid challenge-columns">
        {(received || waiting) && confirmedTotals(participation) !== null && (
          <ReceiptCard participation={participation} />
        )}
        <ParticipationCard participation={participation} eventState={eventState} />
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
