import type { Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";

type Props = {
  t: Text;
  id: string;
  label: string;
  value: string;
};

export function CopyField({ t, id, label, value }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Pages on plain http have no clipboard API. The old command may work; if not, the selected text can be copied by hand.
      setCopied(document.execCommand("copy"));
    }
  }

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="copy">
        <input id={id} ref={field} readOnly value={value} spellcheck={false} />
        <button class="btn" type="button" aria-describedby={id} onClick={() => void copy()}>
          {t("common.copy")}
        </button>
        <span class="small" role="status">
          {isCopied && t("common.copied")}
        </span>
      </div>
    </div>
  );
}
