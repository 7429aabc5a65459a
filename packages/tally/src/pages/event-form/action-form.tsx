import { localTextLanguages } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AskFailure, Asked } from "../client/ask-tally.ts";
import { failureSentence, type FieldNames, fieldSentences } from "./failure-sentences.ts";
import { FormContext } from "./form-context.ts";

type Props<T> = FieldNames & {
  t: Text;
  /** Sends the request. The form keeps its values if it fails. */
  action: () => Promise<Asked<T>>;
  onDone: (value: T) => void;
  button: string;
  buttonClass?: string;
  /** The status message after a success. */
  done?: string;
  /** Content after the submit button. */
  beside?: ComponentChildren;
  children?: ComponentChildren;
};

/** A form that sends one request at a time, reports its outcome, and focuses the first invalid field. */
export function ActionForm<T>(props: Props<T>) {
  const { t, action, onDone, button, buttonClass = "", done, beside, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<AskFailure | "done">();
  const failure = outcome === "done" ? undefined : outcome;
  const [editedFields, setEditedFields] = useState<readonly string[]>([]);
  const clearError = (name: string) => setEditedFields((before) => [...before, name]);
  const errors = failure
    ? withoutEditedFields(fieldSentences(t, failure, props), editedFields)
    : {};

  useEffect(() => {
    if (!failure) return;
    const firstInvalid = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    const details = firstInvalid?.closest("details");
    if (details) details.open = true;
    firstInvalid?.focus();
  }, [failure]);

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
        {children}
        {failure && (
          <p class="note note--danger" role="alert">
            {failureSentence(t, failure, props)}
          </p>
        )}
        <div class="row">
          <button class={`btn ${buttonClass}`} type="submit" aria-disabled={isBusy}>
            {button}
          </button>
          {beside}
          <span class="small" role="status">
            {isBusy && t("tally.organise.form.sending")}
            {outcome === "done" && !isBusy && done}
          </span>
        </div>
      </form>
    </FormContext.Provider>
  );
}

/** An edit in one language clears the error of the whole text, because one language is enough. */
const withoutLanguage = (name: string): string =>
  name.replace(new RegExp(`\\.(${localTextLanguages.join("|")})$`), "");

function withoutEditedFields(errors: Record<string, string>, editedFields: readonly string[]) {
  const names = new Set(editedFields.map(withoutLanguage));
  return Object.fromEntries(
    Object.entries(errors).filter(([name]) => !names.has(withoutLanguage(name))),
  );
}
