import { useState } from "preact/hooks";
import { requestDataConsent } from "../../../platform/access/data-consent.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { openParticipant } from "../participant.ts";
import type { Participation } from "../participation.ts";
import { OfferText } from "./offer-text.tsx";
import type { Offer } from "./offer.ts";

/** The button that sends the figures, below what it replaces and the consent to send updates. */
export function SendDock({ participation, offer }: { participation: Participation; offer: Offer }) {
  const { t, format, settings } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const [sendsUpdates, setSendsUpdates] = useState(false);
  const isReady = offer.kind === "ready";
  const send = async () => {
    if (offer.kind !== "ready") return;
    // Firefox shows its prompt only during the click: nothing may be awaited before this.
    const isAllowed = await requestDataConsent(settings.consentRecorded.value);
    setIsRefused(!isAllowed);
    if (!isAllowed) return;
    await openParticipant(participation).confirm("contribution", offer, { sendsUpdates });
  };
  return (
    <div class={isReady ? "dock flow flow--tight" : "row"}>
      <p class="small" data-offer={offer.kind}>
        <OfferText participation={participation} offer={offer} />
      </p>
      {isReady && (
        <UpdatesChoice
          day={format.day(participation.event.endsOn)}
          isChosen={sendsUpdates}
          onChange={setSendsUpdates}
        />
      )}
      <p class="small" role="status">
        {isRefused && <b>{t("challenge.consentRefused")}</b>}
      </p>
      {isReady && (
        <p class="row">
          <Button class="btn--main" id="challenge-send" onPress={send}>
            {t("contribution.send")}
          </Button>
          <a class="btn btn--text" href="#home">
            {t("challenge.notNow")}
          </a>
        </p>
      )}
    </div>
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
      <p class="tiny soft" id="challenge-updates-meaning">
        {t("challenge.updatesMeaning")}
      </p>
    </div>
  );
}
