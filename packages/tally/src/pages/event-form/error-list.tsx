import type { Text } from "@digital-cleanup/text";
import { useEffect, useId, useRef } from "preact/hooks";
import type { AskFailure } from "../client/ask-tally.ts";
import { failureSentence, type FieldNames, withoutLanguage } from "./failure-sentences.ts";

type Props = {
  t: Text;
  form: HTMLFormElement | null;
  failure: AskFailure;
  names: FieldNames;
  /** A sentence for each refused field, by its name. */
  errors: Readonly<Record<string, string>>;
};

type FormField = HTMLInputElement | HTMLSelectElement;

/** The fields with an error by the name of what they contain, in the order of the form. */
function invalidFields(form: HTMLFormElement, errors: Props["errors"]): Map<string, FormField> {
  const fields = new Map<string, FormField>();
  for (const element of form.elements) {
    const field = element as FormField;
    const name = withoutLanguage(field.name);
    if (field.name in errors && !fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** A group is named by its legend, a single field by its label. */
const labelOf = (field: FormField): string | null | undefined =>
  (/^(radio|checkbox)$/.test(field.type)
    ? field.closest("fieldset")?.querySelector("legend")
    : field.labels?.[0]
  )?.textContent;

/**
 * What is wrong with a form, above its fields, with a link to each of those to correct. It takes the focus, or gives it to
 * the field if there is only one.
 */
export function ErrorList({ t, form, failure, names, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const fields = form ? invalidFields(form, errors) : new Map<string, FormField>();
  const unlisted = Object.entries(errors).filter(([name]) => !fields.has(withoutLanguage(name)));
  const count = fields.size + unlisted.length;
  useEffect(() => {
    const [only] = fields.values();
    if (only && count === 1) showField(only);
    else box.current?.focus();
  }, [failure]);
  return (
    // Not an alert, which would be read again after each correction: it takes the focus instead.
    <div
      class="note note--danger flow flow--tight"
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      ref={box}
    >
      <p id={titleId}>
        <b>
          {count > 0
            ? t("tally.organise.error.toCorrect", { count })
            : failureSentence(t, failure, names)}
        </b>
      </p>
      {count > 0 && (
        <ul class="flow flow--tight small">
          {[...fields.values()].map((field) => (
            <li key={field.name}>
              <a
                href={`#${field.id || field.name}`}
                onClick={(event) => {
                  // The fragment of an organiser's page may be its key.
                  event.preventDefault();
                  showField(field);
                }}
              >
                {t("tally.organise.error.ofField", {
                  field: labelOf(field) ?? "",
                  error: errors[field.name] ?? "",
                })}
              </a>
            </li>
          ))}
          {unlisted.map(([name, error]) => (
            <li key={name}>{error}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Focuses a field, and opens what it is folded into. */
function showField(field: FormField): void {
  for (let at = field.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    at.open = true;
  }
  field.focus();
}
