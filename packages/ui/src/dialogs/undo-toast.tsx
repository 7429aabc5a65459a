import { useEffect, useState } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { useText } from "../text-context.ts";

const shownMs = 10_000;

/**
 * A message after a step, with a button that undoes it. With `onHide` it closes after ten seconds, but not while the pointer
 * or the focus is on it; without, it stays. It has no ARIA role: the page announces the same message in its own live region.
 */
export function UndoToast(props: {
  id?: string;
  text: string;
  /** Absent if the step cannot be undone. */
  undo?: (() => void) | undefined;
  onHide?: (() => void) | undefined;
}) {
  const { onHide } = props;
  const { t } = useText();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld || !onHide) return;
    const timer = setTimeout(onHide, shownMs);
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
      <span>{props.text}</span>
      {props.undo && (
        <button
          type="button"
          {...(props.id && { id: props.id })}
          class="btn push"
          onClick={props.undo}
        >
          <Icon name="undo" size={18} /> {t("common.undo")}
        </button>
      )}
    </div>
  );
}
