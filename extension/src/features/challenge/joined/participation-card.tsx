import {
  confirmedTotals,
  type EventState,
  nextWithdrawal,
  withdrawalMeaning,
} from "@digital-cleanup/challenge";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { leaveEvent } from "../join/join-event.ts";
import { openParticipant } from "../participant.ts";
import { eventPage, type Participation } from "../participation.ts";
import { askStanding } from "../sending/send.ts";
import { participationStore } from "../store.ts";
import { ExactRequest } from "./exact-request.tsx";

const stopUpdates = async (participation: Participation): Promise<void> =>
  participationStore(eventPage(participation)).change((stored) => ({
    ...stored,
    sendsUpdates: false,
  }));

/** Stops automatic updates, withdraws the contribution, or leaves the event. */
export function ParticipationCard(props: { participation: Participation; eventState: EventState }) {
  const { t, format } = usePage();
  const { participation, eventState } = props;
  const [asking, setAsking] = useState<"withdraw" | "leave">();
  const close = () => setAsking(undefined);
  const hasContribution = Boolean(confirmedTotals(participation));
  const { k, endsOn } = participation.event;
  const askWithdrawal = () => {
    setAsking("withdraw");
    // What the totals contain may have changed since the last answer.
    if (!participation.waiting) void askStanding(participation).catch(reportError);
  };
  const withdrawal = nextWithdrawal(participation, participation.address);
  return (
    <section class="card flow">
      <h2>{t("contribution.yourPart")}</h2>
      {participation.sendsUpdates && eventState !== "closed" && (
        <p class="row row--tight small">
          {t("challenge.updatesOn", { day: format.day(endsOn) })}
          <Button id="challenge-updates-stop" onPress={() => stopUpdates(participation)}>
            {t("challenge.updatesStop")}
          </Button>
        </p>
      )}
      <p class="row">
        {hasContribution && (
          <Button id="challenge-withdraw" onPress={askWithdrawal}>
            {t("contribution.withdraw")}
          </Button>
        )}
        <Button class="btn--text" id="challenge-leave" onPress={() => setAsking("leave")}>
          {t("challenge.leave")}
        </Button>
      </p>
      {asking === "withdraw" && (
        <Dialog
          isDanger
          title={t("contribution.withdrawTitle")}
          confirmId="challenge-withdraw-confirm"
          confirmLabel={t("contribution.withdrawConfirm")}
          onConfirm={() =>
            void openParticipant(participation).confirm("withdrawal", withdrawal).catch(reportError)
          }
          onClose={close}
        >
          <p>{t(`contribution.${withdrawalMeaning(participation, eventState)}`, { k })}</p>
          <details>
            <summary>{t("contribution.withdrawExact")}</summary>
            <ExactRequest id="challenge-withdraw-payload" request={withdrawal.request} />
          </details>
        </Dialog>
      )}
      {asking === "leave" && (
        <Dialog
          isDanger
          title={t("challenge.leaveTitle")}
          confirmId="challenge-leave-confirm"
          confirmLabel={t("challenge.leaveConfirm")}
          onConfirm={() => void leaveEvent(participation).catch(reportError)}
          onClose={close}
        >
          <p>{t("challenge.leaveMeaning")}</p>
          {hasContribution && <p class="note note--caution">{t("challenge.leaveKeeps")}</p>}
          {participation.place && !hasContribution && (
            <p class="note note--caution">{t("challenge.place.leaveLoses")}</p>
          )}
        </Dialog>
      )}
    </section>
  );
}
