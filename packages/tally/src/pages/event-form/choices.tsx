import type { ComponentChildren } from "preact";
import { FieldError, useForm } from "./field.tsx";

type Choice<T> = { value: T; label: string; meaning?: string };
type Props<T> = {
  name: string;
  legend: string;
  type: "radio" | "checkbox";
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  onChoose: (value: T, isChosen: boolean) => void;
  children?: ComponentChildren;
};

export function Choices<T extends string>(props: Props<T>) {
  const { name, legend, type, choices, chosen, onChoose, children } = props;
  const isRefused = useForm().errors[name] !== undefined;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, meaning }) => (
        <label class="choice" key={value}>
          <input
            type={type}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => onChoose(value, currentTarget.checked)}
            {...(isRefused && { "aria-invalid": true, "aria-describedby": `${name}-error` })}
          />
          <span>
            {label}
            {meaning !== undefined && <span class="choice__meaning"> {meaning}</span>}
          </span>
        </label>
      ))}
      {children}
      <FieldError name={name} />
    </fieldset>
  );
}
