import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOrganiser } from "../organiser-context.ts";

type Props = {
  id: string;
  label: string;
  text: string;
  buttonClass: string;
  /** The text was copied, with the button or by hand. */
  onCopied: () => void;
};

/** A button that copies a prepared text, and shows it. */
export function CopyText({ id, label, text, buttonClass, onCopied }: Props) {
  const { t } = useOrganiser();
  const [isShown, setShown] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.select(), [isShown]);

  async function copy(): Promise<void> {
    setShown(true);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages on plain http have no clipboard API: the text is selected, to be copied by hand.
      return;
    }
    setCopied(true);
    onCopied();
  }
  return (
    <>
      <button class={buttonClass} type="button" onClick={() => void copy()}>
        {t("tally.organise.todo.copyText")}
      </button>
      {isShown && (
        <div class="todo__detail field">
          <label for={id}>{label}</label>
          <textarea id={id} ref={field} readOnly rows={4} value={text} onCopy={onCopied} />
          <span class="small" role="status">
            {isCopied && t("common.copied")}
          </span>
        </div>
      )}
    </>
  );
}
