import { formatReceipt, confirmedTotals } from "@digital-cleanup/challenge";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { useJoining } from "./joining.ts";
import { ReceiptText } from "./receipt-text.tsx";
import { StandingNote } from "./standing-note.tsx";
import { TakeBack } from "./take-back.tsx";
import { TotalsTable } from "./totals-table.tsx";
import { linkTo } from "./use-step.ts";

/** After a sending: where it stands, what it says, the receipt, and how to change or take it back. */
export function SentView() {
  const { t, part, published, store } = useJoining();
  const totals = confirmedTotals(part);
  return (
    <div class="flow flow--wide">
      <StandingNote />
      {!store.isKept() && (
        <p class="note note--caution" id="join-not-kept">
          {t("tally.join.notKept")}
        </p>
      )}
      <section class="card flow" aria-labelledby="counted">
        <h2 id="counted">{t("tally.join.yourPart")}</h2>
        {totals && <TotalsTable totals={totals} />}
        <div class="row">
          {published.state !== "closed" && (
            <a class="btn" id="join-change" href={linkTo("note")}>
              {totals ? t("tally.join.change") : t("tally.join.again")}
            </a>
          )}
          <TakeBack hasPart={Boolean(totals)} />
        </div>
      </section>
      {totals && <ReceiptCard />}
    </div>
  );
}

function ReceiptCard() {
  const { t, address, part } = useJoining();
  return (
    <section class="card flow" aria-labelledby="receipt">
      <h2 id="receipt">{t("tally.join.receipt")}</h2>
      <p class="small">{t("tally.join.receiptMeaning")}</p>
      <QrCode text={formatReceipt(address, part.secret)} label={t("tally.join.receiptQr")} />
      <ReceiptText id="join-receipt" />
    </section>
  );
}
