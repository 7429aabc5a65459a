import type { InputHTMLAttributes } from "preact";

type FieldProps = { id: string; label: string };

/** A labelled select; the form reads its value by `name`. */
export function SelectField<T extends string>(
  props: FieldProps & {
    name: string;
    options: readonly (readonly [value: T, label: string])[];
    value: T;
    onChange?: (value: T) => void;
  },
) {
  const change = (value: string) => {
    const option = props.options.find(([candidate]) => candidate === value);
    if (option) props.onChange?.(option[0]);
  };
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select
        id={props.id}
        name={props.name}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {props.options.map(([option, label]) => (
          <option key={option} value={option} selected={option === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A labelled input with a hint, or with the problem found at saving. */
export function InputField({
  label,
  hint,
  problem,
  ...input
}: FieldProps & { hint?: string; problem?: string | undefined } & InputHTMLAttributes) {
  const isDescribed = hint !== undefined || problem !== undefined;
  return (
    <div class="field">
      <label for={input.id}>{label}</label>
      <input
        {...input}
        aria-invalid={problem !== undefined}
        aria-describedby={isDescribed ? `${input.id}-hint` : undefined}
      />
      {isDescribed && (
        <span class={problem ? "tiny problem" : "tiny soft"} id={`${input.id}-hint`}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}
