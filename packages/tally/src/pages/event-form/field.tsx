import type { ComponentChildren, TargetedInputEvent } from "preact";
import { useForm } from "./form-context.ts";

type Attributes = {
  type?: "date" | "password";
  required?: boolean;
  maxLength?: number;
  inputMode?: "numeric" | "decimal" | "url";
  autocomplete?: "off" | "organization" | "country";
  min?: string;
  spellcheck?: boolean;
};
type Props = Attributes & {
  /** Where its value goes in the message, `collectionPoints.0.name`: what a refusal names it by. */
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
};

/** One line to fill in, with what is asked for above, what it means below, and what is wrong with it last. */
export const Field = ({ name, label, hint, value, onValue, type, ...attributes }: Props) => (
  <FieldFrame name={name} label={label} hint={hint}>
    {(linked) => {
      const all = {
        ...attributes,
        ...linked,
        value,
        onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
          onValue(currentTarget.value),
      };
      if (type === "date") return <input type="date" {...all} />;
      return type ? <input type="password" {...all} /> : <input {...all} />;
    }}
  </FieldFrame>
);

type FrameProps = Pick<Props, "name" | "label" | "hint"> & {
  children: (linked: ReturnType<typeof useLinks>) => ComponentChildren;
};

/** What stands around an input: its label, its hint and its refusal, tied to it for those who hear the page. */
export function FieldFrame({ name, label, hint, children }: FrameProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children(useLinks(name, hint !== undefined))}
      {hint !== undefined && (
        <p class="tiny soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} />
    </div>
  );
}

function useLinks(name: string, hasHint: boolean) {
  const isRefused = useForm().errors[name] !== undefined;
  const ids = [...(hasHint ? [`${name}-hint`] : []), ...(isRefused ? [`${name}-error`] : [])];
  return {
    id: name,
    name,
    ...(isRefused && { "aria-invalid": true }),
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
  };
}

/** Why a field was refused; nothing where it was not. */
export function FieldError({ name }: { name: string }) {
  const sentence = useForm().errors[name];
  return sentence === undefined ? null : (
    <p class="field__error" id={`${name}-error`}>
      {sentence}
    </p>
  );
}
