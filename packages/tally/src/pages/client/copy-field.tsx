import type { Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";

type Props = {
  t: Text;
  /** The field's name in the page. */
  id: string;
  label: string;
  value: string;
};

/** A text to take elsewhere: it can be selected, and copied by a click. */
export function CopyField({ t, id, label, value }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Plain http has no clipboard API and some browsers refuse it: the old command may still do it, else what is selected can be copied by hand.
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
