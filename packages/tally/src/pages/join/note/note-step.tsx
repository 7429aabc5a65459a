import { confirmedTotals, isNothing } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { AllFields } from "./all-fields.tsx";
import { type Entry, noErrors, sentDraft } from "./entry.ts";
import { useFailures } from "../use-failures.ts";
import { useJoining } from "../joining.ts";
import { splitFields } from "./noted-fields.ts";
import { NotedLines } from "./noted-lines.tsx";

type Props = {
  entry: Entry;
  /** Shows the errors at once, because a review was not possible. */
  startsChecked: boolean;
  onReview: () => void;
  /** Leads from a correction to what was sent. */
  onBack: () => void;
};

/** A form without the tasks: of all figures, or of those that were noted or sent. Nothing is sent from here. */
export function NoteStep({ entry, startsChecked, onReview, onBack }: Props) {
  const joining = useJoining();
  const { t, participation } = joining;
  // As the form opens: a line that is emptied stays where it is.
  const [lines] = useState(() => splitFields([sentDraft(joining), entry.draft]));
  const [isChecked, setIsChecked] = useState(startsChecked);
  const { form, fail } = useFailures();

  const isEmpty = isNothing(entry.totals);
  const hasSent = Boolean(confirmedTotals(participation));
  const review = (submission: SubmitEvent) => {
    submission.preventDefault();
    setIsChecked(true);
    if (entry.errors.size > 0 || isEmpty) fail();
    else onReview();
  };
  const hasLines = lines.noted.fields.length + lines.noted.types.length > 0;
  const shown = { entry, shownErrors: isChecked ? entry.errors : noErrors };
  return (
    <form class="flow flow--wide" ref={form} onSubmit={review} noValidate>
      {participation.place && participation.lastSeq === 0 && (
        <p class="note" id="join-place-taken">
          {t("tally.join.place.taken")}
        </p>
      )}
      {hasLines ? <NotedLines {...shown} {...lines} /> : <AllFields {...shown} />}
      {isChecked && isEmpty && entry.errors.size === 0 && (
        <p class="note note--caution" role="status" id="join-nothing">
          {hasSent ? t("tally.join.nothingLeft") : t("tally.join.nothingNoted")}
        </p>
      )}
      <p class="small soft">{t("tally.join.draftKept")}</p>
      <button class="btn btn--main btn--big wide" id="join-review">
        {t("participant.review")}
      </button>
      {hasSent && (
        <button type="button" class="btn wide" id="join-back-to-sent" onClick={onBack}>
          {t("common.back")}
        </button>
      )}
    </form>
  );
}
