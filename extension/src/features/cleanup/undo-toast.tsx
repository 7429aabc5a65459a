import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";

const shownMs = 10_000;

/**
 * A short way back, beside the lasting one of the batch. It waits while the pointer or the focus is on it. It
 * has no role of its own: the result on the page has just said the same.
 */
export function UndoToast(props: { count: number; onUndo: () => void; onHide: () => void }) {
  const { t } = usePage();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(props.onHide, shownMs);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <div
      class="toast row"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      <Icon name="check" />
      <span>{t("cleanup.asideToast", { count: props.count })}</span>
      <button type="button" class="btn push" onClick={props.onUndo}>
        <Icon name="undo" size={18} /> {t("cleanup.undo")}
      </button>
    </div>
  );
}
