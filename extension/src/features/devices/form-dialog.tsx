import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";

/** What stands in a field, by its name; empty where there is no such field. */
export type Typed = (name: string) => string;

function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
}

/** A short form over the page. Escape goes back without saving; the focus returns to where it was. */
export function FormDialog(props: {
  title: string;
  saveId: string;
  saveLabel: string;
  /** Takes what was typed, field by field; false keeps the form open, with what is wrong said in it. */
  onSave: (typed: Typed) => boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={titleId} onClose={props.onClose}>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          if (props.onSave(typedIn(event.currentTarget))) dialog.current?.close();
        }}
      >
        <h2 id={titleId} tabIndex={-1} autofocus>
          {props.title}
        </h2>
        {props.children}
        <div class="row">
          <button type="button" class="btn btn--big push" onClick={() => dialog.current?.close()}>
            {t("common.back")}
          </button>
          <button type="submit" class="btn btn--big btn--main" id={props.saveId}>
            {props.saveLabel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
