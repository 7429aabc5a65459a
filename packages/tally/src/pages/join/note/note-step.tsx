import { isNothing } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { AllFields } from "./all-fields.tsx";
import { type Entry, noErrors } from "./entry.ts";
import { useFailures } from "../use-failures.ts";
import { useJoining } from "../joining.ts";

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
