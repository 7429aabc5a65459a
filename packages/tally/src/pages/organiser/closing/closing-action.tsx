import {
  countsByHand,
  type OrganiserView,
  paths,
  type Published,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { type Asked, refuseFields } from "../../client/ask-tally.ts";
import { Field } from "../../event-form/field.tsx";
import { Figure } from "../../figures/figures.tsx";
import { leftOutSentences } from "../../report/report-texts.ts";
import { ConfirmAction } from "../confirm-action.tsx";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

/** A count by hand ends the event. */
const isCountedByHand = ({ published }: OrganiserView): boolean =>
  countsByHand(published.declaredByOrganiser ?? {});

/** Whether and when the event closes; once it is closed, how much is left out and why. */
export function ClosingMeaning() {
  const { t, format, view } = useOrganiser();
  if (view.isErased) return <>{t("tally.organise.closing.erased")}</>;
  if (isCountedByHand(view)) return <>{t("tally.organise.closing.countedByHand")}</>;
  if (view.published.state !== "closed") {
    return <>{t("tally.organise.closing.closesItself", { day: format.day(view.event.endsOn) })}</>;
  }
  return (
    <>
      {t("tally.organise.closing.closed")}{" "}
      <span id="left-out">{leftOutText(t, view.published)}</span>
    </>
  );
}

function leftOutText(t: Text, published: Published): string {
  const sentences = leftOutSentences({ t, published });
  const isAllCounted = sentences.length === 0 && published.participations.received > 0;
  return isAllCounted ? t("tally.organise.closing.allCounted") : sentences.join(" ");
}

/** Closes the event before its last day and starts the reveal, or reopens it. */
export function ClosingAction({ buttonClass }: { buttonClass: string }) {
  const { view } = useOrganiser();
  if (view.published.state !== "closed") return <CloseAndReveal buttonClass={buttonClass} />;
  return view.isErased || isCountedByHand(view) ? null : <Reopen />;
}

/** Every open screen plays the reveal once the event is closed. */
function CloseAndReveal({ buttonClass }: { buttonClass: string }) {
  const { t, format, view, code, ask, refresh, announce } = useOrganiser();
  const { received } = view.published.participations;
  return (
    <div>
      <ConfirmAction
        open={t("tally.reveal.close")}
        openClass={buttonClass}
        confirm={t("tally.reveal.close")}
        title={t("tally.reveal.stillTyping")}
        sentences={{ alreadyClosed: t("tally.organise.error.alreadyClosed") }}
        action={() => ask("POST", paths.closing(code), emptyAnswer, { isClosed: true })}
        onDone={() => {
          announce(t("tally.organise.closing.closed"));
          refresh();
        }}
      >
        <div>
          <Figure value={BigInt(received)} number={format.number(received)} />
          <p>{t("tally.screen.contributions", { count: received })}</p>
        </div>
        <p>
          {t("tally.reveal.wait")} {t("tally.organise.closing.mayReopen")}
        </p>
      </ConfirmAction>
    </div>
  );
}

/** Whether the tally refused the last day, because it is in the past or too far in the future. */
const isAboutDay = (asked: Asked<unknown>): boolean =>
  !asked.ok && asked.failure === "refused" && /^(ended|tooLong)$/.test(asked.problem.detail ?? "");

function Reopen() {
  const { t, view, code, ask, refresh, announce } = useOrganiser();
  const { endsOn } = view.event;
  const [lastDay, setLastDay] = useState(endsOn);
  return (
    <div>
      <ConfirmAction
        open={t("tally.organise.closing.reopen")}
        confirm={t("tally.organise.closing.reopen")}
        title={t("tally.organise.closing.reopenTitle")}
        sentences={{
          notClosed: t("tally.organise.error.notClosed"),
          countedByHand: t("tally.organise.error.countedByHand"),
        }}
        action={async () => {
          if (lastDay === "") return refuseFields(["endsOn"]);
          const asked = await ask("POST", paths.closing(code), emptyAnswer, {
            isClosed: false,
            endsOn: lastDay,
          });
          return isAboutDay(asked) ? refuseFields(["endsOn"]) : asked;
        }}
        onDone={() => {
          announce(t("tally.organise.closing.reopened"));
          refresh();
        }}
      >
        <p>{t("tally.organise.closing.reopenMeaning", { k: view.published.k })}</p>
        <Field
          name="endsOn"
          type="date"
          label={t("tally.organise.new.endsOn")}
          value={lastDay}
          onValue={setLastDay}
          required
        />
      </ConfirmAction>
    </div>
  );
}
