import { useState } from "preact/hooks";
import { requestDataConsent } from "../../platform/data-consent.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import type { JoinedEvent } from "./joined-event.ts";
import type { Offer } from "./offer.ts";
import { confirmContribution } from "./take-part.ts";
import { whenSent } from "./when-sent.ts";

/** The one click that lets figures leave, beside what it replaces and the way out. */
export function SendDock(props: { joined: JoinedEvent; offer: Offer; sendsUpdates: boolean }) {
  const { t, settings } = usePage();
  const { joined, offer, sendsUpdates } = props;
  const [isRefused, setIsRefused] = useState(false);
  const send = async () => {
    if (offer.kind !== "ready") return;
    // Firefox asks only within the click: nothing may be awaited before this.
    const isAllowed = await requestDataConsent(settings.consentRecorded.value);
    setIsRefused(!isAllowed);
    if (isAllowed) await confirmContribution(joined, offer, sendsUpdates);
  };
  return (
    <div class={offer.kind === "ready" ? "dock row" : "row"}>
      <div class="small">
        <p id="challenge-offer" data-offer={offer.kind}>
          <OfferText joined={joined} offer={offer} />{" "}
          {offer.kind === "ready" && (
            <span class="soft">{t("challenge.publicFrom", { k: joined.event.k })}</span>
          )}
        </p>
        <p role="status" id="challenge-consent">
          {isRefused && <b>{t("challenge.consentRefused")}</b>}
        </p>
      </div>
      {offer.kind === "ready" && (
        <>
          <a class="btn push" href="/dashboard.html">
            {t("challenge.notNow")}
          </a>
          <button
            type="button"
            class="btn btn--main btn--big"
            id="challenge-send"
            onClick={() => void send().catch(reportError)}
          >
            {t("challenge.send")}
          </button>
        </>
      )}
    </div>
  );
}

function OfferText({ joined, offer }: { joined: JoinedEvent; offer: Offer }) {
  const { t, format } = usePage();
  const { event, received, refusal, sentAtMs, waiting } = joined;
  switch (offer.kind) {
    case "nothingYet":
      return <>{t("challenge.nothingYet")}</>;
    case "nothingNew":
      return <>{t("challenge.nothingNew")}</>;
    case "notStarted":
      return <>{t("challenge.notStarted", { day: format.day(event.startsOn) })}</>;
    case "closed":
      return <>{t("challenge.ended", { day: format.day(event.endsOn) })}</>;
    case "placeNeeded":
      return <>{t("challenge.place.needed")}</>;
    case "overCap":
      return <>{t("challenge.overCap", { field: offer.field })}</>;
    case "ready": {
      if (waiting) return <>{t("challenge.replacesWaiting")}</>;
      if (refusal) return <>{t("challenge.replacesRefused")}</>;
      if (!received) return <>{t("challenge.first")}</>;
      if (received.answer.totals === null) return <>{t("challenge.sendAgain")}</>;
      if (sentAtMs === undefined) return <>{t("challenge.replacesElsewhere")}</>;
      const sent = whenSent(format, sentAtMs, new Date());
      return sent.isToday ? (
        <>{t("challenge.replacesToday", { time: sent.time })}</>
      ) : (
        <>{t("challenge.replaces", { day: sent.day })}</>
      );
    }
  }
}
