import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";

const shownMs = 10_000;

/**
 * A way back after a step. With `onHide` it is a short one beside a lasting one, and waits while the pointer or the
 * focus is on it; without, it stays. It has no role of its own: the page has just said the same.
 */
export function UndoToast(props: {
  id?: string;
  text: string;
  /** Without it there is no way back: the toast only says. */
  undo?: { label: string; run: () => void } | undefined;
  onHide?: (() => void) | undefined;
}) {
  const { onHide } = props;
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
          onClick={props.undo.run}
        >
          <Icon name="undo" size={18} /> {props.undo.label}
        </button>
      )}
    </div>
  );
}
