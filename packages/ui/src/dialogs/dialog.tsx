import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
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
  const titleId = useId();
  const { dialog, close, props: closing } = useModal(props.onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  const confirm = () => {
    props.onConfirm();
    close();
  };
  return (
    <dialog class="sheet" aria-labelledby={titleId} {...closing}>
      <div class="flow">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
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
