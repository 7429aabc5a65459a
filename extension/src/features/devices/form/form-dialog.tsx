import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useModal } from "@digital-cleanup/ui/dialogs/use-modal.ts";
import type { Attempt } from "../use-changes.ts";

/** The value of a field by its name; empty if there is no such field. */
export type Typed = (name: string) => string;

function readTypedValues(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
}

/** A modal form. Escape closes it without saving; the focus returns to the previous element. */
export function FormDialog(props: {
  title: string;
  saveId: string;
  saveLabel: string;
  /** Saves the typed values. `false`, or a reason why they were not saved, keeps the form open. */
  onSave: (typed: Typed) => Attempt | false;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { dialog, heading, close } = useModal(props.onClose);
  const [problem, setProblem] = useState<string>();
  const isSaving = useRef(false);
  const save = async (form: HTMLFormElement) => {
    // A second click before the first save completes would save twice.
    if (isSaving.current) return;
    const attempt = props.onSave(readTypedValues(form));
    if (attempt === false) return;
    isSaving.current = true;
    const problemText = await attempt;
    isSaving.current = false;
    setProblem(problemText);
    if (problemText === undefined) close();
  };
  return (
    <dialog class="sheet" {...dialog}>
      <Form onSubmit={save}>
        <h2 {...heading}>{props.title}</h2>
        {props.children}
        {problem && (
          <p class="note note--caution small" role="alert">
            {problem}
          </p>
        )}
        <div class="row">
          <Button class="btn--big push" onPress={close}>
            {t("common.back")}
          </Button>
          <button type="submit" class="btn btn--main" id={props.saveId}>
            {props.saveLabel}
          </button>
        </div>
      </Form>
    </dialog>
  );
}
