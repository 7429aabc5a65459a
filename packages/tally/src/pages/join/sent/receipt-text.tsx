import { formatReceipt } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { useJoining } from "../joining.ts";

/** The receipt as text, with a button for each way to save it that the browser offers. */
export function ReceiptText({ id }: { id: string }) {
  const { t, event, address, participation } = useJoining();
  const [isCopied, setIsCopied] = useState(false);
  const receipt = formatReceipt(address, participation.secret);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receipt);
      setIsCopied(true);
    } catch {
      // Not allowed here; the text can still be selected.
    }
  };
  const file = t("tally.join.receiptFile", { event: event.code });
  return (
    <>
      <p class="small receipt" id={id}>
        {receipt}
      </p>
      <p class="row">
        {"clipboard" in navigator && (
          <button type="button" class="btn" id={`${id}-copy`} onClick={() => void copy()}>
            {isCopied ? t("common.copied") : t("common.copy")}
          </button>
        )}
        <button
          type="button"
          class="btn"
          id={`${id}-download`}
          onClick={() => saveFile(`${file}.txt`, "text/plain", `${receipt}\n`)}
        >
          {t("tally.join.download")}
        </button>
      </p>
    </>
  );
}
