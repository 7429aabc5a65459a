import { type LocalText, localTextLanguages } from "@digital-cleanup/challenge";
import { Field } from "./field.tsx";
import { useForm } from "./form-context.ts";

type Props = {
  name: string;
  label: string;
  value: LocalText;
  onValue: (value: LocalText) => void;
};

/** One text, with an input for each language. */
export function LocalTextFields({ name, label, value, onValue }: Props) {
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
