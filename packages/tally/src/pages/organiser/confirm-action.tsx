import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Asked } from "../client/ask-tally.ts";
import { ActionForm } from "../event-form/action-form.tsx";
import { useOrganiser } from "./organiser-context.ts";

type Props<T> = {
  /** What the page's button says, and the sheet's. */
  open: string;
  confirm: string;
  title: string;
  /** Whether it cannot be taken back. */
  isFinal?: boolean;
  action: () => Promise<Asked<T>>;
  onDone: (value: T) => void;
  /** What will happen, and what is asked for before. */
  children: ComponentChildren;
};

/** A button whose action is told in full, on a sheet, before it happens. */
export function ConfirmAction<T>(props: Props<T>) {
  const { open, confirm, title, isFinal, action, onDone, children } = props;
  const { t } = useOrganiser();
  const sheet = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();

  return (
    <>
      <button
        class="btn"
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
            <h2 id={titleId} tabIndex={-1} ref={(heading) => heading?.focus()}>
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
              buttonClass={isFinal ? "btn--main btn--danger" : "btn--main"}
              beside={
                <button class="btn" type="button" onClick={() => sheet.current?.close()}>
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
