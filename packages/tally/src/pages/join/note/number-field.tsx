import type { ComponentChildren } from "preact";
import type { Field } from "./draft-schema.ts";
import { useJoining } from "../joining.ts";
import type { FieldError } from "./read-draft.ts";

type Props = {
  field: Field;
  label: string;
  hint?: string | undefined;
  value: string;
  error?: FieldError | undefined;
  /** Shown if the number is valid but unlikely. */
  warning?: string | undefined;
  onType: (text: string) => void;
  /** Shown beside the number, such as its unit. */
  children?: ComponentChildren;
};

/** A labelled field for a number, with its error or warning below it. */
export function NumberField(props: Props) {
  const { field, label, hint, value, error, warning, onType, children } = props;
  const id = `join-${field.replaceAll(".", "-")}`;
  const isAmount = field.startsWith("bytes");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field__row">
        <input
          id={id}
          inputMode={isAmount ? "decimal" : "numeric"}
          autocomplete="off"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-about`}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {children}
      </div>
      <p id={`${id}-about`} class="tiny">
        <FieldNote error={error} warning={warning} hint={hint} />
      </p>
    </div>
  );
}

export function FieldNote({ error, warning, hint }: Pick<Props, "error" | "warning" | "hint">) {
  const { t, format } = useJoining();
  if (error?.reason === "overCap") {
    const most = "maxBytes" in error ? format.bytes(error.maxBytes) : format.number(error.maxCount);
    return <b class="wrong">{t("tally.join.trouble.overCap", { most })}</b>;
  }
  if (error) return <b class="wrong">{t(`tally.join.trouble.${error.reason}`)}</b>;
  if (warning) return <b class="doubt">{warning}</b>;
  return <span class="soft">{hint}</span>;
}
