import { formatReceipt } from "@digital-cleanup/challenge";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import type { Participation } from "../participation.ts";

/** The receipt of a contribution as text and as a QR code, with its purpose. */
export function ReceiptCard({ participation }: { participation: Participation }) {
  const { t } = usePage();
  const receipt = formatReceipt(participation.address, participation.secret);
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
        <CopyButton label={t("common.copy")} text={receipt} />
      </div>
    </details>
  );
}
