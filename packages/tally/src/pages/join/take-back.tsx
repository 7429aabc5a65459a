import { useState } from "preact/hooks";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ExactRequest } from "./exact-request.tsx";
import { useJoining } from "./joining.ts";
import { confirm } from "./outbox.ts";
import { nextWithdrawal } from "./request.ts";
import { ReceiptText } from "./receipt-text.tsx";

/** Withdrawing what was sent, and forgetting all of it on this device: two different things, each asked again. */
export function TakeBack({ hasPart }: { hasPart: boolean }) {
  const { t, event, published, address, part, store } = useJoining();
  const [asking, setAsking] = useState<"withdraw" | "forget">();
  const close = () => setAsking(undefined);
  const withdrawal = nextWithdrawal(part, address);
  const isClosed = published.state === "closed";
  return (
    <>
      {hasPart && (
        <button type="button" class="btn" id="join-withdraw" onClick={() => setAsking("withdraw")}>
          {t("tally.join.withdraw")}
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
        <ConfirmDialog
          title={t("tally.join.withdrawTitle")}
          confirmId="join-withdraw-confirm"
          confirmLabel={t("tally.join.withdrawConfirm")}
          onConfirm={() =>
            store.change((current) => confirm(current, "withdrawal", withdrawal, Date.now()))
          }
          onClose={close}
        >
          <p>
            {isClosed
              ? t("tally.join.withdrawMeaningClosed")
              : t("tally.join.withdrawMeaning", { k: event.k })}
          </p>
          <h3>{t("tally.join.withdrawExact")}</h3>
          <ExactRequest id="join-withdraw-payload" request={withdrawal.request} />
        </ConfirmDialog>
      )}
      {asking === "forget" && (
        <ConfirmDialog
          title={t("tally.join.forgetTitle")}
          confirmId="join-forget-confirm"
          confirmLabel={t("tally.join.forgetConfirm")}
          onConfirm={store.forget}
          onClose={close}
        >
          <p>{t("tally.join.forgetMeaning")}</p>
          {part.waiting && <p class="note note--caution">{t("tally.join.forgetWaiting")}</p>}
          {hasPart && <p class="note note--caution">{t("tally.join.forgetKeeps")}</p>}
          {!hasPart && part.place && (
            <p class="note note--caution">{t("tally.join.place.forgetLoses")}</p>
          )}
          {(hasPart || part.place) && <ReceiptText id="join-forget-receipt" />}
        </ConfirmDialog>
      )}
    </>
  );
}
