import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useJoining } from "./joining.ts";

type Props = {
  title: string;
  confirmId: string;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
};

/** Asks once more. It opens as it is mounted; Esc and the way back close it, and the browser gives the focus back. */
export function ConfirmDialog({
  title,
  confirmId,
  confirmLabel,
  onConfirm,
  onClose,
  children,
}: Props) {
  const { t } = useJoining();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  const leave = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="sheet flow"
      aria-labelledby={`${confirmId}-title`}
      onClose={onClose}
    >
      <h2 id={`${confirmId}-title`} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      <div class="row">
        <button type="button" class="btn push" onClick={leave}>
          {t("common.back")}
        </button>
        <button
          type="button"
          class="btn btn--main btn--danger"
          id={confirmId}
          onClick={() => {
            leave();
            onConfirm();
          }}
        >
          {confirmLabel}
        </button>
      </div>
    </dialog>
  );
}
