import {
  categories,
  confirmedTotals,
  counterNames,
  deviceStates,
  deviceTypes,
  isNothing,
} from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { useJoining } from "../joining.ts";
import { OriginField } from "../note/bytes-fields.tsx";
import { deviceLabel } from "../note/device-fields.tsx";
import { type Entry, noErrors, sentDraft } from "../note/entry.ts";
import { AllFields, PlaceTaken } from "../note/note-step.tsx";
import { CounterField, NumberField } from "../note/number-field.tsx";
import { ExactMessage, useSending } from "../review/review-step.tsx";
import { WithdrawOrForget } from "../sent/withdraw-or-forget.tsx";
import { useFailures } from "../use-failures.ts";
import { linkTo, type Step } from "../use-step.ts";
import { notedFields } from "./noted-fields.ts";
import { Total } from "./total.tsx";

type Props = {
  entry: Entry;
  /** Shows the errors at once, because a review was not possible. */
  startsChecked: boolean;
  go: (step: Step) => void;
};

/** What was sent, each line with its field and the total; the rest is folded. Before anything was sent: what was noted. */
export function CorrectStep({ entry, startsChecked, go }: Props) {
  const joining = useJoining();
  const { t, participation, store } = joining;
  // As the form opens: a line that is emptied stays where it is.
  const [noted] = useState(() => notedFields([sentDraft(joining), entry.draft]));
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
        {noted.size > 0 ? (
          <>
            <CorrectedLines {...shown} noted={noted} />
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
        <details class="more">
          <summary id="join-more">{t("tally.join.more")}</summary>
          <div class="flow">
            <p>
              <a id="join-add" href={linkTo("note")}>
                {t("tally.join.addLine")}
              </a>
            </p>
            <div class="row">
              <WithdrawOrForget hasContribution onDone={() => go("start")} />
            </div>
            {next.ok && <ExactMessage id="join-payload" request={next.request} />}
          </div>
        </details>
      )}
    </form>
  );
}

type CorrectedLinesProps = {
  noted: ReadonlySet<string>;
  entry: Entry;
  shownErrors: Entry["errors"];
};

function CorrectedLines({ noted, ...shown }: CorrectedLinesProps) {
  const { t, format } = useJoining();
  const { unit } = format.bytesParts(1_000_000_000);
  const origins = categories.filter((category) => noted.has(`bytes.${category}`));
  const devices = deviceTypes
    .flatMap((type) => deviceStates.map((state) => ({ type, state })))
    .filter(({ type, state }) => noted.has(`devices.${type}.${state}`));
  return (
    <div class="flow lines-form">
      {(["space.before", "space.after"] as const)
        .filter((field) => noted.has(field))
        .map((field) => (
          <NumberField
            {...shown}
            key={field}
            field={field}
            label={t(`tally.join.${field}`, { unit })}
          />
        ))}
      {origins.map((category) => (
        <OriginField
          {...shown}
          key={category}
          category={category}
          isOneOfSeveral={origins.length > 1}
        />
      ))}
      {counterNames
        .filter((counter) => noted.has(counter))
        .map((counter) => (
          <CounterField {...shown} key={counter} field={counter} />
        ))}
      {devices.map(({ type, state }) => (
        <NumberField
          {...shown}
          key={type + state}
          field={`devices.${type}.${state}`}
          label={deviceLabel(t, type, state)}
          warned="devices"
        />
      ))}
    </div>
  );
}
