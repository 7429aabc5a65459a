import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";

/** Asks once more. It opens as it is mounted; Esc and the way back close it, and the browser gives the focus back. */
export function ConfirmDialog(props: {
  title: string;
  confirmId: string;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sheet flow"
      aria-labelledby={`${props.confirmId}-title`}
      onClose={props.onClose}
    >
      <h2 id={`${props.confirmId}-title`} tabIndex={-1} autofocus>
        {props.title}
      </h2>
      {props.children}
      <form method="dialog" class="row">
        <button class="btn push">{t("common.back")}</button>
        <button class="btn btn--main btn--danger" id={props.confirmId} onClick={props.onConfirm}>
          {props.confirmLabel}
        </button>
      </form>
    </dialog>
  );
}
