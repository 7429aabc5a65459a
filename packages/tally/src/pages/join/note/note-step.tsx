import { isNothing } from "@digital-cleanup/challenge";
import { BasisStroke } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { useState } from "preact/hooks";
import { useJoining } from "../joining.ts";
import { takesDevices } from "../tasks/tasks.ts";
import { useFailures } from "../use-failures.ts";
import { BytesFields } from "./bytes-fields.tsx";
import { DeviceFields } from "./device-fields.tsx";
import { type Entry, noErrors } from "./entry.ts";
import { CounterField } from "./number-field.tsx";

type Props = {
  entry: Entry;
  /** Shows the errors at once, because a review was not possible. */
  startsChecked: boolean;
  onReview: () => void;
};

/** All figures in one form, for those who cleaned up before. Nothing is sent from here. */
export function NoteStep({ entry, startsChecked, onReview }: Props) {
  const { t } = useJoining();
  const [isChecked, setIsChecked] = useState(startsChecked);
  const { form, fail } = useFailures();

  const isEmpty = isNothing(entry.totals);
  // The space used has no field here; what is wrong in it is asked after this form.
  const hasErrors = Array.from(entry.errors.keys()).some((field) => !field.startsWith("space."));
  const review = (submission: SubmitEvent) => {
    submission.preventDefault();
    setIsChecked(true);
    if (hasErrors || isEmpty) fail();
    else onReview();
  };
  return (
    <form class="step" ref={form} onSubmit={review} noValidate>
      <div class="flow flow--wide">
        <PlaceTaken />
        <AllFields entry={entry} shownErrors={isChecked ? entry.errors : noErrors} />
        {isChecked && isEmpty && !hasErrors && (
          <p class="note note--caution" role="status" id="join-nothing">
            {t("tally.join.nothingNoted")}
          </p>
        )}
      </div>
      <div class="dock">
        <button class="btn btn--main btn--big wide" id="join-review">
          {t("participant.review")}
        </button>
      </div>
    </form>
  );
}

/** Reminds of a ticket that was used here and sent nothing yet. */
export function PlaceTaken() {
  const { t, participation } = useJoining();
  if (!participation.place || participation.lastSeq > 0) return null;
  return (
    <p class="note" id="join-place-taken">
      {t("tally.join.place.taken")}
    </p>
  );
}

type AllFieldsProps = { entry: Entry; shownErrors: Entry["errors"] };

/** Every field, for a person who has noted nothing yet. */
export function AllFields(props: AllFieldsProps) {
  const { t, event } = useJoining();
  return (
    <>
      <p>{t("tally.join.noteLead")}</p>
      <p class="basis">
        <BasisStroke basis="declared" />
        {t("tally.join.declaredHere")}
      </p>
      {takesDevices(event) && <DevicesCard {...props} />}
      <section class="card flow" aria-labelledby="data">
        <h2 id="data">{t("tally.join.data")}</h2>
        <CounterField {...props} field="files" hint={t("tally.join.filesHint")} />
        <BytesFields {...props} />
        <CounterField {...props} field="emails" />
        <CounterField {...props} field="unsubscribes" />
        <CounterField {...props} field="apps" />
      </section>
    </>
  );
}

function DevicesCard(props: AllFieldsProps) {
  const { t, event, eventUrl } = useJoining();
  const count = event.collectionPoints.length;
  return (
    <section class="card flow" aria-labelledby="devices">
      <h2 id="devices">{t("tally.join.devices")}</h2>
      <p class="small">
        {t("tally.join.devicesWhy")}{" "}
        {count > 0 && <a href={`${eventUrl}#points`}>{t("tally.join.points", { count })}</a>}
      </p>
      <details class="more">
        <summary id="join-announce">{t("tally.join.announce")}</summary>
        <DeviceFields {...props} />
      </details>
    </section>
  );
}
