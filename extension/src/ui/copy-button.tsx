import { useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";
import { usePage } from "./page-context.ts";

/** A button that copies a text, and says so beside it. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = usePage();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <p class="row">
      <button
        type="button"
        class="btn"
        disabled={text === ""}
        onClick={() => void copy().catch(reportError)}
      >
        {label}
      </button>
      <span class="small" role="status">
        {isCopied && t("common.copied")}
      </span>
    </p>
  );
}
