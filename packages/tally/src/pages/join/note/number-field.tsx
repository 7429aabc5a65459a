import type { Counter } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../../figures/figures.tsx";
import { useJoining } from "../joining.ts";
import type { Field } from "./draft.ts";
import { type Entry, setFields } from "./entry.ts";
import { type Quantity, warningText } from "./field-warnings.ts";
import type { FieldError } from "./read-draft.ts";

type Props = {
  entry: Entry;
  shownErrors: Entry["errors"];
  field: Field;
  label: string;
  hint?: string | undefined;
  /** The quantity that may be unlikely, which is told here. */
  warned?: Quantity | undefined;
  /** Shown beside the number, such as its unit. */
  children?: ComponentChildren;
};

export function NumberField(props: Props) {
  const { entry, shownErrors, field, label, hint, warned, children } = props;
  const joining = useJoining();
  const error = shownErrors.get(field);
  const id = `join-${field.replaceAll(".", "-")}`;
  const isAmount = /^(bytes|space)/.test(field);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field__row">
        <input
          id={id}
          inputMode={isAmount ? "decimal" : "numeric"}
          autocomplete="off"
          value={entry.draft[field] ?? ""}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-about`}
          onInput={(event) => setFields(joining, { [field]: event.currentTarget.value })}
        />
        {children}
      </div>
      <p id={`${id}-about`} class="tiny">
        <FieldNote entry={entry} error={error} warned={warned} hint={hint} />
      </p>
    </div>
  );
}

type NoteProps = Pick<Props, "entry" | "hint" | "warned"> & { error: FieldError | undefined };

/** What is wrong or unlikely about a field, or how to fill it in. */
export function FieldNote({ entry, error, warned, hint }: NoteProps) {
  const joining = useJoining();
  const { t } = joining;
  if (error) return <b class="wrong">{fieldErrorText(joining, error)}</b>;
  const warning = warned && entry.warnings.get(warned);
  if (warning) return <b class="warning">{warningText(t, warning)}</b>;
  return <span class="soft">{hint}</span>;
}

type CounterProps = Pick<Props, "entry" | "shownErrors" | "hint"> & { field: Counter };

export function CounterField(props: CounterProps) {
  const { t } = useJoining();
  return <NumberField {...props} label={t(`contribution.${props.field}`)} warned={props.field} />;
}

/** What is wrong in a field, and what to type instead. */
function fieldErrorText({ t, format }: LocaleProps, error: FieldError): string {
  if (error.reason !== "overCap") return t(`tally.join.trouble.${error.reason}`);
  const most = "maxBytes" in error ? format.bytes(error.maxBytes) : format.number(error.maxCount);
  return t("tally.join.trouble.overCap", { most });
}

/** The same for the space used: an empty field is one too. */
export const spaceErrorText = (texts: LocaleProps, error: FieldError | undefined): string =>
  error ? fieldErrorText(texts, error) : texts.t("tally.join.space.missing");
