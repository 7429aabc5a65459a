import { formatReceipt } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import type { Participation } from "../participation.ts";

/** The receipt of a contribution as text and as a QR code, with its purpose. */
export function ReceiptCard({ participation }: { participation: Participation }) {
  const { t } = usePage();
  const [isCopied, setIsCopied] = useState(false);
  const receipt = formatReceipt(participation.address, participation.secret);
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    setIsCopied(true);
  };
  return (
    <details class="card">
      <summary>{t("contribution.receipt")}</summary>
      <div class="flow">
        <p class="small">
          {t("contribution.receiptMeaning")} {t("challenge.receiptPaste")}
        </p>
        <QrCode text={receipt} label={t("contribution.receiptQr")} />
        <p class="small mono" id="challenge-receipt">
          {receipt}
        </p>
        <p class="row">
          <button type="button" class="btn" onClick={() => void copy().catch(reportError)}>
            {t("common.copy")}
          </button>
          <span class="small" role="status">
            {isCopied && t("common.copied")}
          </span>
        </p>
      </div>
    </details>
  );
}
