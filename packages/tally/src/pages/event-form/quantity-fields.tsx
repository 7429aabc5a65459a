import type { Ceilings } from "@digital-cleanup/challenge";
import type { GoalField } from "./details-draft.ts";
import { Field, useForm } from "./field.tsx";

type QuantityName = GoalField | keyof Ceilings | "peopleActing" | "peopleReached";

type Props<Name extends QuantityName> = {
  /** What they are in the body of the request. */
  part: "goals" | "ceilings" | "declared";
  names: readonly Name[];
  texts: Record<Name, string>;
  onTexts: (texts: Record<Name, string>) => void;
  hint?: (name: Name) => string;
};

export function QuantityFields<Name extends QuantityName>(props: Props<Name>) {
  const { part, names, texts, onTexts, hint } = props;
  const { t } = useForm();
  const labelOf = (name: QuantityName) =>
    name === "participations"
      ? t("tally.organise.form.expected")
      : t(`tally.organise.quantity.${name}`);
  return (
    <div class="grid grid--quantities">
      {names.map((name) => (
        <Field
          key={name}
          name={`${part}.${name}`}
          label={labelOf(name)}
          hint={hint?.(name)}
          value={texts[name]}
          onValue={(text) => onTexts({ ...texts, [name]: text })}
          inputMode="decimal"
          maxLength={20}
          autocomplete="off"
        />
      ))}
    </div>
  );
}
