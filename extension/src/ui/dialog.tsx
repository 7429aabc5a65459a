import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { useClosing } from "./use-closing.ts";

/** A question over the page. Escape goes back, focus starts on the title and returns to where it was. */
export function Dialog(props: {
  title: string;
  confirmId: string;
  confirmLabel: string;
  isDanger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const titleId = useId();
  const { dialog, close, props: closing } = useClosing(props.onClose);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  const confirm = () => {
    props.onConfirm();
    close();
  };
  return (
    <dialog class="sheet" aria-labelledby={titleId} {...closing}>
      <div class="flow">
        <h2 id={titleId} ref={title} tabIndex={-1} class="sheet__title">
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
