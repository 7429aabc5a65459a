import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

/** Spread `dialog` on the `<dialog>`, and `heading` on its title. */
type Modal = {
  dialog: {
    ref: RefObject<HTMLDialogElement | null>;
    "aria-labelledby": string;
    onKeyDown: (event: KeyboardEvent) => void;
    onCancel: (event: Event) => void;
  };
  heading: { id: string; ref: RefObject<HTMLHeadingElement | null>; tabIndex: -1 };
  close: () => void;
};

/**
 * A modal dialog that opens at once, with the focus on its heading, and calls `onClose` in the same step as it closes. Escape closes it.
 * The element's own `close` event is asynchronous: by then the next dialog may be open, and the handler would close that one.
 * `onKey` receives every other key that is pressed in the dialog.
 */
export function useModal(onClose: () => void, onKey?: (event: KeyboardEvent) => void): Modal {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  const close = () => {
    // Also returns the focus to the element that had it.
    dialog.current?.close();
    onClose();
  };
  // Fired by a gesture to close, such as Back on Android.
  const onCancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Firefox 153 in a single process crashes if a dialog is removed in its own cancel event, which Escape would fire.
    if (event.key === "Escape" && !event.isComposing) onCancel(event);
    else onKey?.(event);
  };
  return {
    dialog: { ref: dialog, "aria-labelledby": id, onKeyDown, onCancel },
    heading: { id, ref: heading, tabIndex: -1 },
    close,
  };
}
