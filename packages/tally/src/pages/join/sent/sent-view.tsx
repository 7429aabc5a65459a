import { confirmedTotals, currentStanding, formatReceipt } from "@digital-cleanup/challenge";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { useJoining } from "../joining.ts";
import { ReceiptText } from "./receipt-text.tsx";
import { StandingNote } from "./standing-note.tsx";
import { WithdrawOrForget } from "./withdraw-or-forget.tsx";
import { TotalsTable } from "../review/totals-table.tsx";
import { isReceived } from "./is-received.ts";
import { bringsDevices, NextStep } from "./next-step.tsx";
import { ShareCard } from "./share-card.tsx";
import { linkTo } from "../use-step.ts";

/** After the first contribution: its standing, its figures, its receipt, and how to change or withdraw it. */
export function SentView() {
  const { t, format, event, participation, published, store } = useJoining();
  const totals = confirmedTotals(participation);
  const { received } = published.participations;
  const isThanked = isReceived(currentStanding(participation));
  return (
    <div class="flow flow--wide">
      {isThanked && (
        <p class="row row--base">
          <data class="figure figure--hero" value={received}>
            {format.number(received)}
          </data>
          <b>{t("tally.join.sent.count", { count: received })}</b>
        </p>
      )}
      <StandingNote />
      {!store.isPersistent() && (
        <p class="note note--caution" id="join-not-kept">
          {t("tally.join.notKept")}
        </p>
      )}
      {isThanked && totals && published.state !== "closed" && (
        <>
          <NextStep totals={totals} />
          <ShareCard />
        </>
      )}
      <section class="card flow" aria-labelledby="counted">
        <h2 id="counted">{t("tally.join.figures")}</h2>
        {totals && <TotalsTable totals={totals} />}
        <div class="row">
          {published.state !== "closed" && totals && bringsDevices(event) && (
            <a class="btn" href={linkTo("list")}>
              {t("tally.join.sent.list")}
            </a>
          )}
          {published.state !== "closed" && (
            <a class="btn" id="join-change" href={linkTo("note")}>
              {totals ? t("tally.join.change") : t("tally.join.again")}
            </a>
          )}
          <WithdrawOrForget hasContribution={Boolean(totals)} />
        </div>
      </section>
      {totals && <ReceiptCard />}
    </div>
  );
}

function ReceiptCard() {
  const { t, address, participation } = useJoining();
  return (
    <section class="card flow" aria-labelledby="receipt">
      <h2 id="receipt">{t("contribution.receipt")}</h2>
      <p class="small">{t("contribution.receiptMeaning")}</p>
      <QrCode
        text={formatReceipt(address, participation.secret)}
        label={t("contribution.receiptQr")}
      />
      <ReceiptText id="join-receipt" />
    </section>
  );
}
