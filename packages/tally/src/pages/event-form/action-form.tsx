import { localTextLanguages } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AskFailure, Asked } from "../client/ask-tally.ts";
import { failureSentence, type FieldNames, fieldSentences } from "./failure-sentences.ts";
import { FormContext } from "./form-context.ts";

type Props<T> = FieldNames & {
  t: Text;
  /** What the button does. Nothing that was typed is lost where it fails. */
  action: () => Promise<Asked<T>>;
  onDone: (value: T) => void;
  button: string;
  buttonClass?: string;
  /** Said when it worked. */
  done?: string;
  /** Beside the button. */
  beside?: ComponentChildren;
  children?: ComponentChildren;
};

/** A form that asks the tally once a click, tells how it went, and leads to the first field that was refused. */
export function ActionForm<T>(props: Props<T>) {
  const { t, action, onDone, button, buttonClass = "", done, beside, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isAsking = useRef(false);
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
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    const folded = first?.closest("details");
    if (folded) folded.open = true;
    first?.focus();
  }, [failure]);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // A second click on a slow network must not create a second event.
    if (isAsking.current) return;
    isAsking.current = true;
    setBusy(true);
    const asked = await action();
    isAsking.current = false;
    setBusy(false);
    setEditedFields([]);
    setOutcome(asked.ok ? "done" : asked);
    if (asked.ok) onDone(asked.value);
  }

  return (
    <FormContext.Provider value={{ t, errors, clearError }}>
      {/* Fields are checked by the event's schema, which says the same as the tally. */}
      <form
        class="flow flow--form"
        noValidate
        ref={form}
        onInput={({ target }) => {
          // What changed since it was refused is no longer known to be wrong.
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

/** The languages of one text are one field to correct. */
const withoutLanguage = (name: string): string =>
  name.replace(new RegExp(`\\.(${localTextLanguages.join("|")})$`), "");

function withoutEditedFields(errors: Record<string, string>, editedFields: readonly string[]) {
  const names = new Set(editedFields.map(withoutLanguage));
  return Object.fromEntries(
    Object.entries(errors).filter(([name]) => !names.has(withoutLanguage(name))),
  );
}
