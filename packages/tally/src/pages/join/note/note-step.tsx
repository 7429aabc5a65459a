import { confirmedTotals, isNothing } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { BasisStroke } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { BytesFields } from "./bytes-fields.tsx";
import { DeviceFields } from "./device-fields.tsx";
import { warningText } from "./warning-text.ts";
import type { Counter } from "./draft-schema.ts";
import { type Entry, setField } from "./entry.ts";
import { useJoining } from "../joining.ts";
import { NumberField } from "./number-field.tsx";
import { takesDevices } from "./takes-devices.ts";

type Props = {
  entry: Entry;
  /** Shows the errors at once, because a review was not possible. */
  startsChecked: boolean;
  onReview: () => void;
};

const none: Entry["errors"] = new Map();

/** All figures on one form, without the tasks. Nothing is sent from here. */
export function NoteStep({ entry, startsChecked, onReview }: Props) {
  const { t, event, participation } = useJoining();
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setIsChecked] = useState(startsChecked);
  /** Number of failed checks: each of them moves the focus. */
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (failures === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    wrong?.closest("details")?.setAttribute("open", "");
    (wrong ?? form.current?.querySelector<HTMLElement>("input"))?.focus();
  }, [failures]);

  const isEmpty = isNothing(entry.totals);
  const review = (submission: SubmitEvent) => {
    submission.preventDefault();
    setIsChecked(true);
    if (entry.errors.size > 0 || isEmpty) setFailures(failures + 1);
    else onReview();
  };
  return (
    <form class="flow flow--wide" ref={form} onSubmit={review} noValidate>
      {participation.place && participation.lastSeq === 0 && (
        <p class="note" id="join-place-taken">
          {t("tally.join.place.taken")}
        </p>
      )}
      <p>{t("tally.join.noteLead")}</p>
      <p class="basis">
        <BasisStroke basis="declared" />
        {t("tally.join.declaredHere")}
      </p>
      {(takesDevices(event) || Object.keys(entry.amounts.devices).length > 0) && (
        <DevicesCard entry={entry} shownErrors={isChecked ? entry.errors : none} />
      )}
      <DataCard entry={entry} shownErrors={isChecked ? entry.errors : none} />
      {isChecked && isEmpty && entry.errors.size === 0 && (
        <p class="note note--caution" role="status" id="join-nothing">
          {confirmedTotals(participation)
            ? t("tally.join.nothingLeft")
            : t("tally.join.nothingNoted")}
        </p>
      )}
      <p class="small soft">{t("tally.join.draftKept")}</p>
      <button class="btn btn--main btn--big wide" id="join-review">
        {t("participant.review")}
      </button>
    </form>
  );
}

type CardProps = { entry: Entry; shownErrors: Entry["errors"] };

function DevicesCard({ entry, shownErrors }: CardProps) {
  const { t, event, eventUrl } = useJoining();
  const [startsOpen] = useState(Object.keys(entry.amounts.devices).length > 0);
  const count = event.collectionPoints.length;
  return (
    <section class="card flow" aria-labelledby="devices">
      <h2 id="devices">{t("tally.join.devices")}</h2>
      <p class="small">
        {t("tally.join.devicesWhy")}{" "}
        {count > 0 && <a href={`${eventUrl}#points`}>{t("tally.join.points", { count })}</a>}
      </p>
      <details class="more" open={startsOpen}>
        <summary id="join-announce">{t("tally.join.announce")}</summary>
        <DeviceFields entry={entry} shownErrors={shownErrors} />
      </details>
    </section>
  );
}

function DataCard({ entry, shownErrors }: CardProps) {
  const joining = useJoining();
  const { t } = joining;
  const field = (counter: Counter, hint?: string) => (
    <NumberField
      field={counter}
      label={t(`contribution.${counter}`)}
      hint={hint}
      value={entry.draft[counter] ?? ""}
      error={shownErrors.get(counter)}
      warning={warningText(t, entry.warnings.get(counter))}
      onType={(text) => setField(joining, counter, text)}
    />
  );
  return (
    <section class="card flow" aria-labelledby="data">
      <h2 id="data">{t("tally.join.data")}</h2>
      {field("files", t("tally.join.filesHint"))}
      <BytesFields entry={entry} shownErrors={shownErrors} />
      {field("emails")}
      {field("unsubscribes")}
      {field("apps")}
    </section>
  );
}
