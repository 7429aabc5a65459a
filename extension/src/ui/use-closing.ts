import type { RefObject } from "preact";
import { useRef } from "preact/hooks";

/**
 * Closes a modal and says so in one step. Its own `close` event comes a little later, when a key may have opened the next one
 * already, and would close that. Spread `props` on the dialog.
 */
export function useClosing(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
  props: { ref: RefObject<HTMLDialogElement | null>; onCancel: (event: Event) => void };
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => {
    // Gives the focus back to where it was.
    dialog.current?.close();
    onClose();
  };
  // Escape.
  const onCancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  return { dialog, close, props: { ref: dialog, onCancel } };
}
