import { countsByHand, type OrganiserView, paths } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import type { Asked } from "../../client/ask-tally.ts";
import { Field } from "../../event-form/field.tsx";
import { refuseFields } from "../../event-form/refuse-fields.ts";
import { ConfirmAction } from "../confirm-action.tsx";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

/** A count by hand ends the event. */
const isCountedByHand = ({ published }: OrganiserView): boolean =>
  countsByHand(published.declaredByOrganiser ?? {});

/** Whether and when the event closes, and whether it may reopen. */
export function ClosingMeaning() {
  const { t, format, view } = useOrganiser();
  if (view.isErased) return <>{t("tally.organise.closing.erased")}</>;
  if (isCountedByHand(view)) return <>{t("tally.organise.closing.countedByHand")}</>;
  return view.published.state === "closed" ? (
    <>{t("tally.organise.closing.isClosed")}</>
  ) : (
    <>{t("tally.organise.closing.closesItself", { day: format.day(view.event.endsOn) })}</>
  );
}

/** Closes the event before its last day, or reopens it. */
export function ClosingAction() {
  const { view } = useOrganiser();
  if (view.published.state !== "closed") return <Close />;
  return view.isErased || isCountedByHand(view) ? null : <Reopen />;
}

function Close() {
  const { t, view, code, ask, refresh, announce } = useOrganiser();
  const { published } = view;
  const { k, publication } = published;
  const { waiting } = published.participations;
  return (
    <div>
      <ConfirmAction
        open={t("tally.organise.closing.close")}
        confirm={t("tally.organise.closing.close")}
        title={t("tally.organise.closing.closeTitle")}
        sentences={{ alreadyClosed: t("tally.organise.error.alreadyClosed") }}
        action={() => ask("POST", paths.closing(code), emptyAnswer, { isClosed: true })}
        onDone={() => {
          announce(t("tally.organise.closing.closed"));
          refresh();
        }}
      >
        <p>{t(`tally.organise.closing.${publication}`, { k })}</p>
        {publication === "live" && waiting > 0 && (
          <p>{t("tally.organise.closing.waiting", { count: waiting })}</p>
        )}
        <p>{t("tally.organise.closing.mayReopen")}</p>
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
