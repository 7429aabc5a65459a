import {
  confirmedTotals,
  currentStanding,
  formatReceipt,
  type Standing,
} from "@digital-cleanup/challenge";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { WithdrawOrForget } from "./withdraw-or-forget.tsx";
import { useJoining } from "../joining.ts";
import { AmountLines } from "../review/amount-lines.tsx";
import { takesDevices } from "../tasks/tasks.ts";
import { linkTo } from "../use-step.ts";
import { BesideEvent } from "./beside-event.tsx";
import { ReceiptText } from "./receipt-text.tsx";
import { StandingNote } from "./standing-note.tsx";

/** After the first contribution: the thanks, its figures beside those of the event, and one thing to do next. */
export function SentView() {
  const { t, participation, published, store } = useJoining();
  const totals = confirmedTotals(participation);
  const isThanked = isReceived(currentStanding(participation));
  const isOpen = published.state !== "closed";
  return (
    <div class="step">
      <div class="flow flow--wide">
        {isThanked && totals && <BesideEvent totals={totals} />}
        {!isThanked && <StandingNote />}
        {!store.isPersistent() && (
          <p class="note note--caution" id="join-not-kept">
            {t("tally.join.notKept")}
          </p>
        )}
        {totals && (
          <details class="card more">
            <summary>{t("tally.join.figures")}</summary>
            <div class="flow">
              <AmountLines totals={totals} />
              {isThanked && <StandingNote />}
            </div>
          </details>
        )}
        {totals && <Receipt />}
      </div>
      <div class="dock">
        {isOpen && isThanked && totals && <NextThing />}
        {isOpen && (
          <a
            class={isThanked ? undefined : "btn btn--main btn--big wide"}
            id="join-change"
            href={linkTo("correct")}
          >
            {t(totals ? "tally.join.change" : "tally.join.again")}
          </a>
        )}
      </div>
      {!(isOpen && totals) && (
        <div class="row">
          <WithdrawOrForget hasContribution={Boolean(totals)} />
        </div>
      )}
    </div>
  );
}

/** Whether the server has the contribution and counts it now or later. */
export const isReceived = (standing: Standing): boolean =>
  standing === "pending" || standing === "standsOut" || standing === "published";

/** One thing to do next: to bring a device if the event collects them, else to keep the receipt. */
function NextThing() {
  const { t, event, eventUrl, participation } = useJoining();
  if (takesDevices(event) && event.collectionPoints.length > 0) {
    const devices = confirmedTotals(participation)?.declared.devices ?? {};
    const hasAnnounced = Object.keys(devices).length > 0;
    return (
      <a class="btn btn--main btn--big wide" id="join-bring" href={`${eventUrl}#points`}>
        {t(hasAnnounced ? "tally.join.sent.bring" : "tally.join.sent.drawer")}
      </a>
    );
  }
  return (
    <button
      type="button"
      class="btn btn--main btn--big wide"
      id="join-keep-receipt"
      onClick={() => {
        const receipt = document.querySelector<HTMLDetailsElement>("#receipt");
        receipt?.setAttribute("open", "");
        receipt?.querySelector("summary")?.focus();
      }}
    >
      {t("tally.join.sent.keepReceipt")}
    </button>
  );
}

function Receipt() {
  const { t, address, participation } = useJoining();
  return (
    <details class="card more" id="receipt">
      <summary>{t("tally.join.sent.receipt")}</summary>
      <div class="flow">
        <p class="small">{t("contribution.receiptMeaning")}</p>
        <QrCode
          text={formatReceipt(address, participation.secret)}
          label={t("contribution.receiptQr")}
        />
        <ReceiptText id="join-receipt" />
      </div>
    </details>
  );
}
