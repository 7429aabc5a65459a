import type { InputHTMLAttributes } from "preact";
import { Select } from "../../../ui/select.tsx";

/** The form reads the value of a field by its `name`. Its id is `devices-` and that name. */
type FieldProps = { name: string; label: string };

export function SelectField<T extends string>({
  label,
  ...select
}: FieldProps & {
  options: readonly (readonly [value: T, label: string])[];
  value: T;
  onChange?: (value: T) => void;
}) {
  return (
    <label class="field">
      {label}
      <Select id={`devices-${select.name}`} {...select} />
    </label>
  );
}

/** A labelled input with a hint, or with the problem found at saving. */
export function InputField({
  label,
  hint,
  problem,
  ...input
}: FieldProps & { hint?: string; problem?: string | undefined } & InputHTMLAttributes) {
  const id = `devices-${input.name}`;
  const isDescribed = hint !== undefined || problem !== undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={isDescribed ? `${id}-hint` : undefined}
      />
      {isDescribed && (
        <span class={problem ? "tiny problem" : "tiny soft"} id={`${id}-hint`}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}
