import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Asked } from "../client/ask-tally.ts";
import { ActionForm } from "../event-form/action-form.tsx";
import type { FieldNames } from "../event-form/failure-sentences.ts";
import { useOrganiser } from "./organiser-context.ts";

type Props<T> = Pick<FieldNames, "sentences"> & {
  /** The label of the button that opens the dialog. */
  open: string;
  openClass?: string;
  /** The label of the button that performs the action. */
  confirm: string;
  title: string;
  /** Whether the action cannot be undone. */
  isFinal?: boolean;
  action: () => Promise<Asked<T>>;
  onDone: (value: T) => void;
  /** An explanation of the action, and the fields it needs. */
  children: ComponentChildren;
};

export function ConfirmAction<T>(props: Props<T>) {
  const {
    open,
    openClass = "btn",
    confirm,
    title,
    isFinal,
    action,
    onDone,
    sentences = {},
    children,
  } = props;
  const { t } = useOrganiser();
  const sheet = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  // Only when it opens: typing in its fields renders it again.
  useLayoutEffect(() => {
    if (isOpen) heading.current?.focus();
  }, [isOpen]);

  return (
    <>
      <button
        class={openClass}
        type="button"
        onClick={() => {
          setOpen(true);
          sheet.current?.showModal();
        }}
      >
        {open}
      </button>
      <dialog class="sheet" ref={sheet} aria-labelledby={titleId} onClose={() => setOpen(false)}>
        {isOpen && (
          <div class="flow">
            <h2 id={titleId} tabIndex={-1} ref={heading}>
              {title}
            </h2>
            <ActionForm
              t={t}
              action={action}
              onDone={(value) => {
                sheet.current?.close();
                onDone(value);
              }}
              button={confirm}
              sentences={sentences}
              buttonClass={isFinal ? "btn--main btn--danger" : "btn--main"}
              before={
                <button class="btn push" type="button" onClick={() => sheet.current?.close()}>
                  {t("common.back")}
                </button>
              }
            >
              {children}
            </ActionForm>
          </div>
        )}
      </dialog>
    </>
  );
}
