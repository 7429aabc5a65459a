import { replacementText } from "@digital-cleanup/challenge";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import { useState } from "preact/hooks";
import { requestDataConsent } from "../../../platform/data-consent.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { openParticipant } from "../participant.ts";
import type { Participation } from "../participation.ts";
import type { Offer } from "./offer.ts";

/** The button that sends the figures, beside what they replace. */
export function SendDock(props: {
  participation: Participation;
  offer: Offer;
  sendsUpdates: boolean;
}) {
  const { t, settings } = usePage();
  const { participation, offer, sendsUpdates } = props;
  const [isRefused, setIsRefused] = useState(false);
  const send = async () => {
    if (offer.kind !== "ready") return;
    // Firefox shows its prompt only during the click: nothing may be awaited before this.
    const isAllowed = await requestDataConsent(settings.consentRecorded.value);
    setIsRefused(!isAllowed);
    if (!isAllowed) return;
    await openParticipant(participation).confirm("contribution", offer, { sendsUpdates });
  };
  return (
    <div class={offer.kind === "ready" ? "dock row" : "row"}>
      <div class="small">
        <p id="challenge-offer" data-offer={offer.kind}>
          <OfferText participation={participation} offer={offer} />{" "}
          {offer.kind === "ready" && (
            <span class="soft">
              <PromiseText t={t} event={participation.event} />
            </span>
          )}
        </p>
        <p role="status" id="challenge-consent">
          {isRefused && <b>{t("challenge.consentRefused")}</b>}
        </p>
      </div>
      {offer.kind === "ready" && (
        <>
          <a class="btn push" href="#home">
            {t("challenge.notNow")}
          </a>
          <button
            type="button"
            class="btn btn--main btn--big"
            id="challenge-send"
            onClick={() => void send().catch(reportError)}
          >
            {t("contribution.send")}
          </button>
        </>
      )}
    </div>
  );
}

function OfferText({ participation, offer }: { participation: Participation; offer: Offer }) {
  const { t, format } = usePage();
  const { event } = participation;
  switch (offer.kind) {
    case "nothingYet":
      return <>{t("challenge.nothingYet")}</>;
    case "nothingNew":
      return <>{t("contribution.nothingNew")}</>;
    case "notStarted":
      return <>{t("challenge.notStarted", { day: format.day(event.startsOn) })}</>;
    case "closed":
      return <>{t("challenge.ended", { day: format.day(event.endsOn) })}</>;
    case "placeNeeded":
      return <>{t("challenge.place.needed")}</>;
    case "overCap":
      return <>{t("contribution.overCap", { field: offer.field })}</>;
    case "ready":
      return (
        <>
          {replacementText(
            participation,
            new Date(),
            (key, parameters) => t(`contribution.${key}`, parameters),
            format,
          )}
        </>
      );
  }
}
