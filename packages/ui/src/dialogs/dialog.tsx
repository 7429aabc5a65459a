import type { ComponentChildren } from "preact";
import { useText } from "../text-context.ts";
import { useModal } from "./use-modal.ts";

/** A modal question. Escape closes it; the focus starts on the heading and returns to the element that had it. */
export function Dialog(props: {
  title: string;
  confirmId: string;
  confirmLabel: string;
  isDanger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = useText();
  const { dialog, heading, close } = useModal(props.onClose);
  const confirm = () => {
    props.onConfirm();
    close();
  };
  return (
    <dialog class="sheet" {...dialog}>
      <div class="flow">
        <h2 {...heading}>{props.title}</h2>
        {props.children}
        <div class="row">
          <button type="button" class="btn btn--big push" onClick={close}>
            {t("common.back")}
          </button>
          <button
            type="button"
            id={props.confirmId}
            class={`btn btn--big btn--main ${props.isDanger ? "btn--danger" : ""}`}
            onClick={confirm}
          >
            {props.confirmLabel}
          </button>
        </div>
      </div>
    </dialog>
  );
}
