import { type LocalText, localTextLanguages } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { type ComponentChildren, createContext, type TargetedInputEvent } from "preact";
import { useContext } from "preact/hooks";

type FormState = {
  t: Text;
  /** A sentence for each field that was refused, by the field's name. */
  errors: Readonly<Record<string, string>>;
  /** Clears the error of a field that was changed without an input event. */
  clearError: (name: string) => void;
};

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error("useForm outside of ActionForm");
  return form;
}

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
  /** The path of the value in the request body, such as `collectionPoints.0.name`. The tally's errors contain it. */
  name: string;
  /** Differs from the name if two forms of a page have a field of this name. */
  id?: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
};

export const Field = ({
  name,
  id = name,
  label,
  hint,
  value,
  onValue,
  type,
  ...attributes
}: Props) => (
  <FieldFrame name={name} id={id} label={label} hint={hint}>
    {(inputProps) => {
      const all = {
        ...attributes,
        ...inputProps,
        value,
        onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
          onValue(currentTarget.value),
      };
      if (type === "date") return <input type="date" {...all} />;
      return type ? <input type="password" {...all} /> : <input {...all} />;
    }}
  </FieldFrame>
);

type FrameProps = Pick<Props, "name" | "id" | "label" | "hint"> & {
  children: (inputProps: ReturnType<typeof useInputProps>) => ComponentChildren;
};

/** The label, hint and error around an input, linked to it for screen readers. */
export function FieldFrame({ name, id = name, label, hint, children }: FrameProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(useInputProps(name, id, hint !== undefined))}
      {hint !== undefined && (
        <p class="tiny soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} id={id} />
    </div>
  );
}

function useInputProps(name: string, id: string, hasHint: boolean) {
  const isRefused = useForm().errors[name] !== undefined;
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(isRefused ? [`${id}-error`] : [])];
  return {
    id,
    name,
    ...(isRefused && { "aria-invalid": true }),
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
  };
}

export function FieldError({ name, id = name }: { name: string; id?: string }) {
  const sentence = useForm().errors[name];
  return sentence === undefined ? null : (
    <p class="field__error" id={`${id}-error`}>
      {sentence}
    </p>
  );
}

type LocalTextFieldsProps = {
  name: string;
  label: string;
  value: LocalText;
  onValue: (value: LocalText) => void;
};

export function LocalTextFields({ name, label, value, onValue }: LocalTextFieldsProps) {
  const { t } = useForm();
  return (
    <div class="grid grid--fields">
      {localTextLanguages.map((language) => (
        <Field
          key={language}
          name={`${name}.${language}`}
          label={t(`tally.organise.form.${language}`, { label })}
          value={value[language]}
          onValue={(text) => onValue({ ...value, [language]: text })}
          maxLength={300}
        />
      ))}
    </div>
  );
}
