import { nextWithdrawal, withdrawalMeaning } from "@digital-cleanup/challenge";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { ExactMessage } from "../review/review-step.tsx";
import { useJoining } from "../joining.ts";
import { ReceiptText } from "./receipt-text.tsx";

/** Withdraws the contribution, or forgets everything on this device; each asks for a confirmation. */
export function WithdrawOrForget({ hasContribution }: { hasContribution: boolean }) {
  const { t, event, published, address, participation, participant, store, askStanding } =
    useJoining();
  const [asking, setAsking] = useState<"withdraw" | "forget">();
  const close = () => setAsking(undefined);
  const withdrawal = nextWithdrawal(participation, address);
  const askWithdrawal = () => {
    setAsking("withdraw");
    // What the totals contain may have changed since the last answer.
    if (!participation.waiting) askStanding();
  };
  return (
    <>
      {hasContribution && (
        <button type="button" class="btn" id="join-withdraw" onClick={askWithdrawal}>
          {t("contribution.withdraw")}
        </button>
      )}
      <button
        type="button"
        class="btn btn--text"
        id="join-forget"
        onClick={() => setAsking("forget")}
      >
        {t("tally.join.forget")}
      </button>
      {asking === "withdraw" && (
        <Dialog
          isDanger
          title={t("contribution.withdrawTitle")}
          confirmId="join-withdraw-confirm"
          confirmLabel={t("contribution.withdrawConfirm")}
          onConfirm={() => void participant.confirm("withdrawal", withdrawal)}
          onClose={close}
        >
          <p>
            {t(`contribution.${withdrawalMeaning(participation, published.state)}`, {
              k: event.k,
            })}
          </p>
          <ExactMessage id="join-withdraw-payload" request={withdrawal.request} />
        </Dialog>
      )}
      {asking === "forget" && (
        <Dialog
          isDanger
          title={t("tally.join.forgetTitle")}
          confirmId="join-forget-confirm"
          confirmLabel={t("tally.join.forgetConfirm")}
          onConfirm={store.forget}
          onClose={close}
        >
          <p>{t("tally.join.forgetMeaning")}</p>
          {participation.waiting && (
            <p class="note note--caution">{t("tally.join.forgetWaiting")}</p>
          )}
          {hasContribution && <p class="note note--caution">{t("tally.join.forgetKeeps")}</p>}
          {!hasContribution && participation.place && (
            <p class="note note--caution">{t("tally.join.place.forgetLoses")}</p>
          )}
          {(hasContribution || participation.place) && <ReceiptText id="join-forget-receipt" />}
        </Dialog>
      )}
    </>
  );
}
