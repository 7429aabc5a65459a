import { formatReceipt, confirmedTotals } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ExactRequest } from "./exact-request.tsx";
import type { EventState, JoinedEvent } from "./joined-event.ts";
import { nextWithdrawal } from "./request.ts";
import { confirmWithdrawal, leaveEvent, stopUpdates } from "./take-part.ts";

/** The receipt of a part that was sent: as text, as a code to photograph, and what it is for. */
export function ReceiptCard({ joined }: { joined: JoinedEvent }) {
  const { t } = usePage();
  const [isCopied, setIsCopied] = useState(false);
  const receipt = formatReceipt(joined.address, joined.secret);
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    setIsCopied(true);
  };
  return (
    <section class="card flow">
      <h2>{t("challenge.receipt")}</h2>
      <p class="small">{t("challenge.receiptMeaning")}</p>
      <QrCode text={receipt} label={t("challenge.receiptQr")} />
      <p class="small mono" id="challenge-receipt">
        {receipt}
      </p>
      <p class="row">
        <button
          type="button"
          class="btn"
          id="challenge-receipt-copy"
          onClick={() => void copy().catch(reportError)}
        >
          {t("common.copy")}
        </button>
        <span class="small" role="status">
          {isCopied && t("common.copied")}
        </span>
      </p>
    </section>
  );
}

/** What a person can take back: updates that leave by themselves, their part, the event itself. */
export function ParticipationCard(props: { joined: JoinedEvent; eventState: EventState }) {
  const { t, format } = usePage();
  const { joined, eventState } = props;
  const [asking, setAsking] = useState<"withdraw" | "leave">();
  const close = () => setAsking(undefined);
  const hasPart = Boolean(confirmedTotals(joined));
  const { k, endsOn } = joined.event;
  return (
    <section class="card flow">
      <h2>{t("challenge.yourPart")}</h2>
      {joined.sendsUpdates && (
        <p class="row row--tight small">
          {t("challenge.updatesOn", { day: format.day(endsOn) })}
          <button
            type="button"
            class="btn"
            id="challenge-updates-stop"
            onClick={() => void stopUpdates(joined).catch(reportError)}
          >
            {t("challenge.updatesStop")}
          </button>
        </p>
      )}
      <p class="row">
        {hasPart && (
          <button
            type="button"
            class="btn"
            id="challenge-withdraw"
            onClick={() => setAsking("withdraw")}
          >
            {t("challenge.withdraw")}
          </button>
        )}
        <button
          type="button"
          class="btn btn--text"
          id="challenge-leave"
          onClick={() => setAsking("leave")}
        >
          {t("challenge.leave")}
        </button>
      </p>
      {asking === "withdraw" && (
        <ConfirmDialog
          title={t("challenge.withdrawTitle")}
          confirmId="challenge-withdraw-confirm"
          confirmLabel={t("challenge.withdrawConfirm")}
          onConfirm={() => void confirmWithdrawal(joined).catch(reportError)}
          onClose={close}
        >
          <p>
            {eventState === "closed"
              ? t("challenge.withdrawMeaningClosed")
              : t("challenge.withdrawMeaning", { k })}
          </p>
          <h3>{t("challenge.withdrawExact")}</h3>
          <ExactRequest id="challenge-withdraw-payload" request={nextWithdrawal(joined).request} />
        </ConfirmDialog>
      )}
      {asking === "leave" && (
        <ConfirmDialog
          title={t("challenge.leaveTitle")}
          confirmId="challenge-leave-confirm"
          confirmLabel={t("challenge.leaveConfirm")}
          onConfirm={() => void leaveEvent(joined).catch(reportError)}
          onClose={close}
        >
          <p>{t("challenge.leaveMeaning")}</p>
          {hasPart && <p class="note note--caution">{t("challenge.leaveKeeps")}</p>}
          {joined.place && !hasPart && (
            <p class="note note--caution">{t("challenge.place.leaveLoses")}</p>
          )}
        </ConfirmDialog>
      )}
    </section>
  );
}
