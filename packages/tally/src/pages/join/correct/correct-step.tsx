import { confirmedTotals, isNothing } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { AllFields } from "../note/all-fields.tsx";
import { type Entry, noErrors, sentDraft } from "../note/entry.ts";
import { PlaceTaken } from "../note/note-step.tsx";
import { useFailures } from "../use-failures.ts";
import { useJoining } from "../joining.ts";
import { ExactMessage, useSending } from "../review/review-step.tsx";
import { linkTo, type Step } from "../use-step.ts";
import { CorrectedLines } from "./corrected-lines.tsx";
import { hasLines, notedLines } from "./noted-lines.ts";
import { Total } from "./total.tsx";
import { WithdrawOrForget } from "../sent/withdraw-or-forget.tsx";

type Props = {
  entry: Entry;
  /** Shows the errors at once, because a review was not possible. */
  startsChecked: boolean;
  go: (step: Step) => void;
};

/** What was sent, each line with its field, and nothing else. Before anything was sent: what was noted. */
export function CorrectStep({ entry, startsChecked, go }: Props) {
  const joining = useJoining();
  const { t, participation, store } = joining;
  // As the form opens: a line that is emptied stays where it is.
  const [lines] = useState(() => notedLines([sentDraft(joining), entry.draft]));
  const [isChecked, setIsChecked] = useState(startsChecked);
  const { form, fail } = useFailures();
  const { next, obstacle, send } = useSending(entry, () => go("start"));
  const hasSent = Boolean(confirmedTotals(participation));
  const isEmpty = isNothing(entry.totals);

  const submit = (submission: SubmitEvent) => {
    submission.preventDefault();
    setIsChecked(true);
    if (entry.errors.size > 0 || isEmpty) fail();
    else if (!hasSent) go("review");
    else if (!obstacle) void send();
  };
  const shown = { entry, shownErrors: isChecked ? entry.errors : noErrors };
  const cancel = () => store.change(({ draft: _typed, ...stored }) => stored);
  return (
    <form class="step" ref={form} onSubmit={submit} noValidate>
      <div class="flow flow--wide">
        <PlaceTaken />
        {hasLines(lines) ? (
          <>
            <CorrectedLines {...shown} lines={lines} />
            <Total entry={entry} />
          </>
        ) : (
          <AllFields {...shown} />
        )}
        {isChecked && entry.errors.size === 0 && (isEmpty || obstacle) && (
          <p class="note note--caution" role="status" id="join-nothing">
            {isEmpty ? t(`tally.join.${hasSent ? "nothingLeft" : "nothingNoted"}`) : obstacle}
          </p>
        )}
        {hasSent && next.ok && <ExactMessage id="join-payload" request={next.request} />}
      </div>
      <div class="dock">
        <button class="btn btn--main btn--big wide" id={hasSent ? "join-send" : "join-review"}>
          {t(hasSent ? "tally.join.sendCorrection" : "participant.review")}
        </button>
        {hasSent && (
          <a id="join-cancel" href={linkTo("start")} onClick={cancel}>
            {t("tally.join.cancel")}
          </a>
        )}
      </div>
      {hasSent && (
        <div class="row">
          <a id="join-add" href={linkTo("note")}>
            {t("tally.join.addLine")}
          </a>
          <WithdrawOrForget hasContribution />
        </div>
      )}
    </form>
  );
}
