import type { RefObject } from "preact";
import { useRef } from "preact/hooks";

/**
 * A modal dialog that calls `onClose` in the same step as it closes. Spread `props` on the `<dialog>`.
 * The element's own `close` event is asynchronous: by then the next dialog may be open, and the handler would close that one.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
  props: { ref: RefObject<HTMLDialogElement | null>; onCancel: (event: Event) => void };
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => {
    // Also returns the focus to the element that had it.
    dialog.current?.close();
    onClose();
  };
  // Fired by the Escape key.
  const onCancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  return { dialog, close, props: { ref: dialog, onCancel } };
}
