import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Asked, AskFailure } from "../client/ask-tally.ts";
import { ErrorList } from "./error-list.tsx";
import { type FieldNames, fieldSentences, withoutLanguage } from "./failure-sentences.ts";
import { FormContext } from "./field.tsx";

type Props<T> = FieldNames & {
  t: Text;
  /** Sends the request. The form keeps its values if it fails. */
  action: () => Promise<Asked<T>>;
  onDone: (value: T) => void;
  /** Called after a failure, before the form shows it. */
  onFailure?: (failure: AskFailure) => void;
  button: string;
  buttonClass?: string;
  /** The status message after a success. */
  done?: string;
  /** Content before the submit button, and after it. */
  before?: ComponentChildren;
  beside?: ComponentChildren;
  children?: ComponentChildren;
};

/** A form that sends one request at a time and reports its outcome. What is to be corrected is listed above the fields. */
export function ActionForm<T>(props: Props<T>) {
  const { t, action, onDone, onFailure, button, buttonClass = "", done, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<AskFailure | "done">();
  const failure = outcome === "done" ? undefined : outcome;
  const [editedFields, setEditedFields] = useState<readonly string[]>([]);
  const clearError = (name: string) => setEditedFields((before) => [...before, name]);
  const allErrors = failure ? fieldSentences(t, failure, props) : {};
  const errors = withoutEditedFields(allErrors, editedFields);
  const isCorrected = Object.keys(allErrors).length > 0 && Object.keys(errors).length === 0;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // A second click on a slow network must not create a second event.
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    const asked = await action();
    isSending.current = false;
    setBusy(false);
    setEditedFields([]);
    setOutcome(asked.ok ? "done" : asked);
    if (asked.ok) onDone(asked.value);
    else onFailure?.(asked);
  }

  return (
    <FormContext.Provider value={{ t, errors, clearError }}>
      {/* The contract's schemas validate the fields, so errors are the same as the tally's. */}
      <form
        class="flow flow--form"
        noValidate
        ref={form}
        onInput={({ target }) => {
          // A field's error no longer applies after the field has been edited.
          if (failure && target && "name" in target) clearError(String(target.name));
        }}
        onSubmit={(event) => void submit(event)}
      >
        {failure && !isCorrected && (
          <ErrorList t={t} form={form.current} failure={failure} names={props} errors={errors} />
        )}
        {children}
        <div class="row">
          {props.before}
          <button class={`btn ${buttonClass}`} type="submit" aria-disabled={isBusy}>
            {button}
          </button>
          {props.beside}
          <span class="small" role="status">
            {isBusy && t("tally.organise.form.sending")}
            {outcome === "done" && !isBusy && done}
          </span>
        </div>
      </form>
    </FormContext.Provider>
  );
}

function withoutEditedFields(errors: Record<string, string>, editedFields: readonly string[]) {
  const names = new Set(editedFields.map(withoutLanguage));
  return Object.fromEntries(
    Object.entries(errors).filter(([name]) => !names.has(withoutLanguage(name))),
  );
}
