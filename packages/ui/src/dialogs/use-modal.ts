import type { RefObject } from "preact";
import { useRef } from "preact/hooks";

type Props = {
  ref: RefObject<HTMLDialogElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onCancel: (event: Event) => void;
};

/**
 * A modal dialog that calls `onClose` in the same step as it closes. Spread `props` on the `<dialog>`.
 * The element's own `close` event is asynchronous: by then the next dialog may be open, and the handler would close that one.
 * `onKey` receives every other key that is pressed in the dialog.
 */
export function useModal(
  onClose: () => void,
  onKey?: (event: KeyboardEvent) => void,
): { dialog: RefObject<HTMLDialogElement | null>; close: () => void; props: Props } {
  const dialog = useRef<HTMLDialogElement>(null);
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
  return { dialog, close, props: { ref: dialog, onKeyDown, onCancel } };
}
